import type { Same } from '@/i18n/same';
import type { about as source } from './messages.zh-CN';

export const about: Same<typeof source> = {
  title: 'About',
  text: 'The working system of product operations: value found, understood, used and proved.',
  version: 'Version',
  health: 'Health',
  ready: 'Working',
  busy: 'Not ready yet',
  down: 'The server cannot be reached',
  checking: 'Checking…',
  api: 'API',
  apiText: 'Whatever a page can do, a program can do through the API.',
  docs: 'API documentation, to try at once',
  document: 'OpenAPI document',
  licence: 'Licence',
  licenceText: 'MIT licence; the source comes with the product.',
  shortcuts: 'Shortcuts',
  space: 'Space',
  keys: {
    palette: 'Search and commands',
    undo: 'Undo the last step',
    step: 'Previous and next',
    peek: 'Peek',
    open: 'Open',
    create: 'Create',
    filter: 'Filter',
    select: 'Select',
    edit: 'Edit in the grid',
  },
};
