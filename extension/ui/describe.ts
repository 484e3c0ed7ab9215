/** What went wrong between the extension and its companion, in words for a person. */
import type { Problem, ProblemSlug } from '../../contract/problem.ts';
import { CompanionError } from '../companion/request.ts';
import { language, type MessageKey, t } from '../i18n.ts';

const WORDS: Readonly<Record<Exclude<CompanionError['failure'], 'problem'>, MessageKey>> = {
  unreachable: 'error_broke',
  slow: 'error_slow',
  unreadable: 'error_unreadable',
};

/** `detail` says more than `title`. The companion speaks English only: in any other language it is marked as its words. */
export interface Described {
  title: string;
  detail: string;
}

/** `failed`: what has come to nothing, where the companion does not say it. */
export function describe(error: unknown, failed = t('error_title')): Described {
  if (error instanceof CompanionError) {
    const { problem, failure } = error;
    if (problem) return describeProblem(problem, problem.slug);
    if (failure !== 'problem') return { title: failed, detail: t(WORDS[failure]) };
  }
  // Nothing that anybody here could have foreseen: what it is stands in the browser's console.
  console.error('lookalike:', error);
  return { title: failed, detail: t('error_unexpected') };
}

/** `slug`: null for a problem that this extension does not know. */
export function describeProblem(problem: Problem, slug: ProblemSlug | null): Described {
  const english = language() === 'en';
  const unknown = english ? problem.title : t('problem_unknown');
  const title = slug ? t(`problem_${slug.replaceAll('-', '_') as Snake<ProblemSlug>}`) : unknown;
  const own = problem.detail ?? (slug ? null : problem.title);
  if (own === null) return { title, detail: title };
  return { title, detail: english ? own : t('problem_detail', own) };
}

/** One sentence in the person's language: the companion's own where that is English. */
export function describeBriefly(error: unknown): string {
  const { title, detail } = describe(error);
  const foreign = error instanceof CompanionError && error.problem !== null && language() !== 'en';
  return foreign ? title : detail;
}

type Snake<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}_${Snake<Tail>}` : S;
