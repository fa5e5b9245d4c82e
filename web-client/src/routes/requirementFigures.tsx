import { createRoute } from '@tanstack/react-router';
import { lazy } from 'react';
import { figureSearch } from '@/value-delivery/requirement-figures/search';
import { furtherRoute } from './further';

const FiguresPage = lazy(async () => ({
  default: (await import('@/value-delivery/requirement-figures/FiguresPage')).FiguresPage,
}));

export const requirementFiguresRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/value-delivery/requirement-figures',
  validateSearch: figureSearch,
  staticData: { destination: 'figures' },
  component: function RequirementFigures() {
    const search = requirementFiguresRoute.useSearch();
    const navigate = requirementFiguresRoute.useNavigate();
    return <FiguresPage search={search} onSearch={(next) => void navigate({ search: next })} />;
  },
});
