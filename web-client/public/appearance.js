// Runs before the first paint, so that a dark page never flashes light. The application itself changes these later.
(() => {
  try {
    const root = document.documentElement;
    const theme = localStorage.getItem('productops.theme');
    const density = localStorage.getItem('productops.density');
    const locale = localStorage.getItem('productops.locale');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    if (density === 'compact' || density === 'roomy') root.dataset.density = density;
    if (locale === 'en' || locale === 'zh-CN') root.lang = locale;
  } catch {
    // Storage can be switched off; the system's theme is then the theme.
  }
})();
