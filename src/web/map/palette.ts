/** The colours of the map, as the page's style sheet gives them now (light or dark), each as `rgb(…)`. */
export interface Palette {
  readonly sea: string;
  readonly land: string;
  readonly border: string;
  readonly water: string;
  readonly label: string;
  readonly halo: string;
  readonly ink: string;
  readonly blue: string;
  readonly amber: string;
  readonly red: string;
  readonly grey: string;
  readonly chosen: string;
}

const VARIABLES: Readonly<Record<keyof Palette, string>> = {
  sea: '--map-sea',
  land: '--map-land',
  border: '--map-border',
  water: '--map-water',
  label: '--map-label',
  halo: '--map-land',
  ink: '--ink',
  blue: '--blue',
  amber: '--amber',
  red: '--red',
  grey: '--grey',
  chosen: '--map-chosen',
};

/** Reads the palette at `element`; `scheme` asks for the colours of the other scheme (paper is light). */
export function readPalette(element: Element, scheme?: 'light' | 'dark'): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  if (scheme !== undefined) probe.style.colorScheme = scheme;
  element.append(probe);
  const colourOf = (variable: string) => {
    probe.style.color = `var(${variable})`;
    return getComputedStyle(probe).color;
  };
  const entries = Object.entries(VARIABLES).map(([name, variable]) => [name, colourOf(variable)]);
  probe.remove();
  // Made of every key of VARIABLES.
  return Object.fromEntries(entries) as Record<keyof Palette, string>;
}
