import createClient, { type Middleware } from 'openapi-fetch';
import { locale } from '@/i18n/locale';
import type { paths } from './contract';
import { Problem, readProblem } from './problem';
import { onSignedOut } from './signedOut';
import type { Filled } from './types';

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
export const api = createClient<paths, 'application/json'>({
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
  /** The change that the call has made, by which it can be taken back. */
  changeId: number | null;
}

/** The parameters of a list as its address has them: names and values are checked by the API, which names what it does not know. */
export type ListParameters = Record<string, string | number | boolean | readonly string[]>;

/** A list's parameters for a typed call. The document types each filter by itself; a grid only knows them by name. */
export const listParameters = (query: ListParameters) => ({ query: query as never });

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of an answer, or a thrown `Problem`. */
export async function send<T>(call: Promise<Answer<T>>): Promise<Filled<T>> {
  const { data, error, response } = await call;
  // The document calls fields optional that the API always sends, null where there is no value: Filled says so to the types.
  if (response.ok) return data as Filled<T>;
  throw refusal(response, error);
}

/** The body together with its ETag. */
export async function sendVersioned<T>(call: Promise<Answer<T>>): Promise<Versioned<Filled<T>>> {
  const { data, error, response } = await call;
  if (!response.ok) throw refusal(response, error);
  const change = response.headers.get('Change-Id');
  return {
    value: data as Filled<T>,
    etag: response.headers.get('ETag') ?? '*',
    changeId: change === null ? null : Number(change),
  };
}

/** A file on its way to the server, telling how far it is (0 to 1). `fetch` cannot say that of what it sends. */
export function upload(
  path: string,
  file: File,
  onProgress: (share: number) => void,
  stop?: AbortSignal,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    for (const [name, value] of Object.entries(standardHeaders('POST')))
      request.setRequestHeader(name, value);
    request.responseType = 'json';
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onerror = () => reject(new Problem(0, {}));
    request.onabort = () => reject(new DOMException('Aborted', 'AbortError'));
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response);
      else reject(refusal(new Response(null, { status: request.status }), request.response));
    };
    stop?.addEventListener('abort', () => request.abort());
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
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
