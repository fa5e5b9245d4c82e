import { createRoute } from '@tanstack/react-router';
import { lazy } from 'react';
import { furtherRoute } from './further';

const staticData = { destination: 'imports' } as const;
const ImportsPage = lazy(async () => ({
  default: (await import('@/platform/imports/ImportsPage')).ImportsPage,
}));
const NewImportPage = lazy(async () => ({
  default: (await import('@/platform/imports/NewImportPage')).NewImportPage,
}));
const ImportPage = lazy(async () => ({
  default: (await import('@/platform/imports/ImportPage')).ImportPage,
}));

const importsRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/imports',
  staticData,
  component: function Imports() {
    const navigate = importsRoute.useNavigate();
    return <ImportsPage onNew={() => void navigate({ to: '/imports/new' })} />;
  },
});

const newImportRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/imports/new',
  staticData,
  component: function NewImport() {
    const navigate = newImportRoute.useNavigate();
    return (
      <NewImportPage onUploaded={(id) => void navigate({ to: '/imports/$id', params: { id: String(id) } })} />
    );
  },
});

const importRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/imports/$id',
  staticData,
  component: function Import() {
    return <ImportPage id={Number(importRoute.useParams().id)} />;
  },
});

export const importRoutes = [importsRoute, newImportRoute, importRoute] as const;
