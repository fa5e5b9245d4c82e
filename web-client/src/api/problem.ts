/** One bad field, as RFC 9457 problem details of this API list them. */
export interface FieldProblem {
  pointer: string;
  code: string;
  detail: string;
}

interface ProblemBody {
  title?: string;
  status?: number;
  detail?: string;
  code?: string;
  traceId?: string;
  errors?: FieldProblem[];
  current?: unknown;
  instead?: string;
}

/** A refusal of the API, or the lack of any answer (`code` is then `offline`). */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly traceId: string | null;
  readonly errors: readonly FieldProblem[];
  /** What the caller can do instead, where a boundary refused (403). */
  readonly instead: string | null;
  /** What is stored now, when a stale write was refused (412). */
  readonly current: unknown;
  /** The version that `current` has. */
  readonly etag: string | null;

  constructor(status: number, body: ProblemBody, etag: string | null = null) {
    super(body.title ?? `HTTP ${status}`);
    this.name = 'Problem';
    this.status = status;
    this.code = body.code ?? (status === 0 ? 'offline' : `http${status}`);
    this.detail = body.detail ?? '';
    this.traceId = body.traceId ?? null;
    this.errors = body.errors ?? [];
    this.instead = body.instead ?? null;
    this.current = body.current;
    this.etag = etag;
  }

  /** Everything the API says, in one paragraph. */
  get explanation(): string {
    return [this.detail, this.instead ?? ''].filter(Boolean).join(' ');
  }

  get stale(): boolean {
    return this.status === 412;
  }
}

/** Reads whatever came back; a proxy's HTML page becomes a problem with its status alone. */
export function readProblem(status: number, body: unknown, etag: string | null = null): Problem {
  if (typeof body !== 'object' || body === null) return new Problem(status, {});
  return new Problem(status, fields(body), etag);
}

function fields(body: object): ProblemBody {
  const text = (name: string): string | undefined => {
    const value: unknown = Reflect.get(body, name);
    return typeof value === 'string' ? value : undefined;
  };
  const errors: unknown = Reflect.get(body, 'errors');
  const read: ProblemBody = { errors: Array.isArray(errors) ? errors.filter(isFieldProblem) : [] };
  const title = text('title');
  const detail = text('detail');
  const code = text('code');
  const traceId = text('traceId');
  const instead = text('instead');
  if (title !== undefined) read.title = title;
  if (detail !== undefined) read.detail = detail;
  if (code !== undefined) read.code = code;
  if (traceId !== undefined) read.traceId = traceId;
  if (instead !== undefined) read.instead = instead;
  if ('current' in body) read.current = body.current;
  return read;
}

function isFieldProblem(value: unknown): value is FieldProblem {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pointer' in value &&
    typeof value.pointer === 'string' &&
    'detail' in value &&
    typeof value.detail === 'string'
  );
}

/** `/whys/0` or `#/whys/0` as a form path: `whys.0`. */
export function fieldPath(pointer: string): string {
  return pointer
    .replace(/^#/, '')
    .split('/')
    .filter(Boolean)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
}
