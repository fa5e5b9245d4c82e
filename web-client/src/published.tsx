import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/queryClient';
import { PublishedPage } from './app/published/PublishedPage';
import { PublishedTexts } from './app/published/PublishedTexts';
import { askedLocale, locale } from './i18n/locale';
import { publishedKinds } from './routes/publishedKinds';
import './styles/tokens.css';
import './styles/base.css';

// The pages behind /p/{token}: for people without a sign-in, so without the frame, its session and its texts.
const token = window.location.pathname.split('/')[2] ?? '';
const asked = askedLocale(window.location.search);
if (asked) locale.set(asked);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={createQueryClient()}>
        <PublishedTexts>
          <PublishedPage token={token} kinds={publishedKinds} />
        </PublishedTexts>
      </QueryClientProvider>
    </StrictMode>,
  );
}
