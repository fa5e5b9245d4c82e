import { createRoute, Outlet } from '@tanstack/react-router';
import { FurtherTexts } from '@/app/FurtherTexts';
import { shellRoute } from './root';

/** The parent of the pages whose texts the first page does not need. */
export const furtherRoute = createRoute({
  getParentRoute: () => shellRoute,
  id: 'further',
  component: function Further() {
    return (
      <FurtherTexts>
        <Outlet />
      </FurtherTexts>
    );
  },
});
