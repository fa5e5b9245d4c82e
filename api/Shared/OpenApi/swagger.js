// Swagger UI with the session cookie: the token that changing calls must carry is asked for once and sent along by itself.
(() => {
  const plain = window.fetch.bind(window);
  let token = null;
  window.fetch = async (input, init = {}) => {
    const url = typeof input === 'string' ? input : input.url;
    const method = (init.method ?? (typeof input === 'string' ? 'GET' : input.method)).toUpperCase();
    if (url.includes('/api/v1/') && method !== 'GET' && !(method === 'POST' && url.endsWith('/api/v1/session'))) {
      if (!token) token = await plain('/api/v1/me').then((answer) => (answer.ok ? answer.json() : null)).then((me) => me?.antiforgeryToken ?? null);
      if (token) {
        if (typeof input !== 'string') input.headers?.set?.('X-CSRF-Token', token);
        init = { ...init, headers: { ...(init.headers ?? {}), 'X-CSRF-Token': token } };
      }
    }
    if (url.endsWith('/api/v1/session')) token = null;
    return plain(input, init);
  };
})();
