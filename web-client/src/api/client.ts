import createClient, { type Middleware } from 'openapi-fetch';
import { locale } from '@/i18n/locale';
import type { paths } from './contract';
import type { PagePaths } from './contract.pages';
import { Problem, readProblem } from './problem';
import { onSignedOut } from './signedOut';

let antiforgeryToken: string | null = null;

/** The session's answer brings the token that every changing call must show. */
export function keepAntiforgeryToken(token: string | null): void {
  antiforgeryToken = token;
}

const reading = new Set(['GET', 'HEAD']);

export function standardHeaders(method: string): Record<string, string> {
  const headers: Record<string, string> = { 'Accept-Language': locale.get() };
  if (!reading.has(method) && antiforgeryToken !== null) headers['X-CSRF-Token'] = antiforgeryToken;
  if (method === 'POST') headers['Idempotency-Key'] = crypto.randomUUID();
  return headers;
}

const headers: Middleware = {
  onRequest({ request }) {
    for (const [name, value] of Object.entries(standardHeaders(request.method))) {
      if (!request.headers.has(name)) request.headers.set(name, value);
    }
    return request;
  },
  onError() {
    return new Problem(0, {});
  },
};

/** The typed client. Call it inside `send`, which turns refusals into a thrown `Problem`. */
export const api = createClient<paths & PagePaths>({
  baseUrl: typeof window === 'undefined' ? '' : window.location.origin,
  credentials: 'same-origin',
  // A repeated filter is OR: status=new&status=screened
  querySerializer: { array: { style: 'form', explode: true } },
});
api.use(headers);

/** A resource and the version it was read at; the version goes back with `If-Match`. */
export interface Versioned<T> {
  value: T;
  etag: string;
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of an answer, or a thrown `Problem`. */
export async function send<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (response.ok) return data as T; // as: openapi-fetch leaves `data` undefined for bodiless answers, and T is then undefined too
  throw refusal(response, error);
}

/** The body together with its ETag. */
export async function sendVersioned<T>(call: Promise<Answer<T>>): Promise<Versioned<T>> {
  const { data, error, response } = await call;
  if (response.ok && data !== undefined) return { value: data, etag: response.headers.get('ETag') ?? '*' };
  throw refusal(response, error);
}

function refusal(response: Response, body: unknown): Problem {
  const problem = readProblem(response.status, body, response.headers.get('ETag'));
  if (response.status === 401 && problem.code !== 'wrongCredentials') onSignedOut();
  return problem;
}

/** A call outside the typed client (uploads): same headers, same refusals. */
export async function sendForm(path: string, form: FormData): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: 'POST',
      body: form,
      headers: standardHeaders('POST'),
      credentials: 'same-origin',
    });
  } catch {
    throw new Problem(0, {});
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body;
  throw refusal(response, body);
}
