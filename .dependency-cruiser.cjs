/** The arrows of the design: who may import whom. Broken ones fail `npm test`. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: '\\.test\\.tsx?$' },
  to: { pathNot: [`^${from}/`, ...allowed, '^node:', 'node_modules'], dependencyTypesNot: ['core', 'npm', 'npm-dev', 'npm-optional'] },
});

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    only('contract-knows-nobody', 'contract', [], 'Both sides share it, so it may lean on neither.'),
    {
      name: 'contract-uses-zod-only',
      severity: 'error',
      from: { path: '^contract/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: 'node_modules/zod/' },
    },
    only('catalog-reads-feeds-only', 'catalog', ['^contract/'], 'Pure and streaming: whoever imports hands the text in.'),
    only('models-know-cards-only', 'models', ['^contract/'], 'Cards and sessions serve any pipeline.'),
    only('extension-knows-the-contract', 'extension', ['^contract/'], 'It runs in a browser and talks HTTP.'),
    only('companion-never-imports-the-extension', 'companion', ['^contract/', '^catalog/', '^models/'], ''),
    {
      name: 'pipeline-stands-alone',
      comment: 'Bytes in, analysis out: it must run the same in a worker, a test and an evaluation.',
      severity: 'error',
      from: { path: '^companion/pipeline/' },
      to: { path: '^companion/(http|store|cli|jobs|index|app|search|config)' },
    },
    {
      name: 'parts-never-import-the-root',
      comment: 'app.ts composes; whoever imports it turns the arrow round.',
      severity: 'error',
      from: { path: '^companion/', pathNot: ['^companion/cli/', '^companion/main\\.ts$', '\\.test\\.ts$', '^companion/testing/'] },
      to: { path: '^companion/app\\.ts$' },
    },
    {
      name: 'http-has-no-models',
      comment: 'The HTTP thread never waits for a model.',
      severity: 'error',
      from: { path: '^companion/http/' },
      to: { path: '^(models/|companion/pipeline/)' },
    },
    {
      name: 'overlay-runs-beside-page-code',
      comment: 'It never sees the HTTP client, the token or what is stored.',
      severity: 'error',
      from: { path: '^extension/(overlay/|entrypoints/overlay)' },
      to: { path: '^extension/(companion|panel|storage|background)' },
    },
    {
      name: 'no-undeclared-packages',
      severity: 'error',
      from: { pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['unknown', 'npm-no-pkg', 'npm-unknown', 'undetermined'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^\\.output', '^\\.wxt', 'node_modules/.*/node_modules'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
