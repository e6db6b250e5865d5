/** One picture of the portal. */
export interface Screenshot {
  /** File name, without its ending. */
  readonly name: string;
  /** What it shows, in the list of all. */
  readonly shows: string;
  readonly path: string;
  readonly width: 320 | 1280;
  readonly language: string;
  /** Light where it is not said. */
  readonly colours?: 'light' | 'dark';
  readonly scripts?: 'off';
  /** Of the steward who has signed in. */
  readonly steward?: true;
}

const app = '/apps/stable/apps/io.appium.settings';
const map = '/maps/_view/stable/maps/valley.pmtiles';

/** Pictures of what people see first and most, in different sizes, languages and colours. */
export const screenshots: readonly Screenshot[] = [
  { name: 'home-320', shows: 'Home', path: '/', width: 320, language: 'en' },
  {
    name: 'home-1280-dark',
    shows: 'Home, dark',
    path: '/',
    width: 1280,
    language: 'en',
    colours: 'dark',
  },
  { name: 'home-320-arabic', shows: 'Home, in Arabic', path: '/', width: 320, language: 'ar' },
  { name: 'about-320', shows: 'About this community', path: '/about', width: 320, language: 'en' },
  {
    name: 'welcome-320-swahili',
    shows: 'First steps, in Swahili',
    path: '/welcome',
    width: 320,
    language: 'sw',
  },
  {
    name: 'manyverse-320',
    shows: 'Manyverse: the Connections tab',
    path: '/welcome/manyverse/connections',
    width: 320,
    language: 'en',
  },
  {
    name: 'manyverse-320-arabic-dark',
    shows: 'Manyverse: people nearby, in Arabic, dark',
    path: '/welcome/manyverse/nearby',
    width: 320,
    language: 'ar',
    colours: 'dark',
  },
  {
    name: 'fdroid-320-spanish',
    shows: 'F-Droid: add the apps of this box, in Spanish',
    path: '/welcome/fdroid/add',
    width: 320,
    language: 'es',
  },
  { name: 'apps-320', shows: 'Apps', path: '/apps', width: 320, language: 'en' },
  { name: 'app-320', shows: 'An app', path: app, width: 320, language: 'en' },
  { name: 'app-1280-french', shows: 'An app, in French', path: app, width: 1280, language: 'fr' },
  { name: 'content-320', shows: 'Content', path: '/content', width: 320, language: 'en' },
  {
    name: 'pictures-320',
    shows: 'A folder of pictures',
    path: '/content/stable/pictures/',
    width: 320,
    language: 'en',
  },
  {
    name: 'search-320-portuguese',
    shows: 'Search, in Portuguese',
    path: '/search?q=water',
    width: 320,
    language: 'pt',
  },
  { name: 'map-320', shows: 'A map', path: map, width: 320, language: 'en' },
  {
    name: 'map-1280-arabic-dark',
    shows: 'A map, in Arabic, dark',
    path: map,
    width: 1280,
    language: 'ar',
    colours: 'dark',
  },
  {
    name: 'map-320-no-scripts',
    shows: 'A map where scripts are off',
    path: map,
    width: 320,
    language: 'en',
    scripts: 'off',
  },
  {
    name: 'status-320',
    shows: 'What the box is doing',
    path: '/status',
    width: 320,
    language: 'en',
  },
  {
    name: 'status-1280-indonesian',
    shows: 'What the box is doing, in Indonesian',
    path: '/status',
    width: 1280,
    language: 'id',
  },
  {
    name: 'help-320-dark',
    shows: 'Help, dark',
    path: '/help',
    width: 320,
    language: 'en',
    colours: 'dark',
  },
  {
    name: 'steward-320',
    shows: 'The steward’s page',
    path: '/steward',
    width: 320,
    language: 'en',
    steward: true,
  },
  {
    name: 'steward-1280-spanish',
    shows: 'The steward’s page, in Spanish',
    path: '/steward',
    width: 1280,
    language: 'es',
    steward: true,
  },
  {
    name: 'steward-releases-320',
    shows: 'The steward chooses releases',
    path: '/steward/releases',
    width: 320,
    language: 'en',
    steward: true,
  },
  {
    name: 'kiosk-1280',
    shows: 'The television of a box that has content',
    path: '/kiosk',
    width: 1280,
    language: 'en',
  },
];
