import { useEffect, useRef, useState } from 'preact/hooks';
import type { MapPlace } from '../../api/index.ts';
import { formatCount } from '../format.ts';
import { Failed, Loading } from '../shell/messages.tsx';
import { theme } from '../state.ts';
import { type Frame, frameOf } from './frame.ts';
import type { Renderer } from './open-map.ts';
import { precisionWords } from './precision.ts';
import { ScaleBar } from './scale-bar.tsx';
import type { Drawn } from './surface.ts';

/** The middle four fifths of what is said fill the map at first. */
const FIRST_SHARE = 0.8;

/** The map itself with its controls; the renderer and the land are loaded when it is first shown. */
export function MapPane({
  places,
  chosen,
  pointed,
  choose,
}: {
  readonly places: readonly MapPlace[];
  readonly chosen: MapPlace | undefined;
  readonly pointed: MapPlace | undefined;
  readonly choose: (place: MapPlace | undefined) => void;
}) {
  const live = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const [renderer, setRenderer] = useState<Renderer>();
  const [failure, setFailure] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const [frame, setFrame] = useState<Frame>();
  const [drawn, setDrawn] = useState<Drawn>();
  const [hovered, setHovered] = useState<MapPlace>();
  const [kind, setKind] = useState('');
  const painted = useRef(theme.peek());
  // The renderer outlives many renders; it calls whatever the newest one would do.
  const chooseNow = useRef(choose);
  chooseNow.current = choose;

  useEffect(() => {
    const [container, print] = [live.current, paper.current];
    if (container === null || print === null) return;
    let opened: Renderer | undefined;
    let isShown = true;
    const box = { width: container.clientWidth, height: container.clientHeight };
    const open = async () => {
      const { openMap } = await import('./open-map.ts');
      painted.current = theme.peek();
      return openMap({
        container,
        paper: print,
        frame: frameOf(places, box, FIRST_SHARE),
        onChoose: (place) => chooseNow.current(place),
        onHover: setHovered,
        onDrawn: setDrawn,
        onMoved: setFrame,
        onKind: setKind,
      });
    };
    open().then(
      (made) => {
        if (!isShown) return made.destroy();
        opened = made;
        setRenderer(made);
      },
      (error: Error) => setFailure(error.message),
    );
    return () => {
      isShown = false;
      opened?.destroy();
      setRenderer(undefined);
    };
  }, [attempt]);
  useEffect(() => renderer?.draw(places), [renderer, places]);
  useEffect(() => renderer?.point(chosen, pointed), [renderer, chosen?.id, pointed?.id, places]);
  // What is chosen in the list may lie outside of what is shown.
  useEffect(() => {
    if (chosen !== undefined) renderer?.reveal(chosen);
  }, [renderer, chosen?.id]);
  const colours = theme.value;
  useEffect(() => {
    if (renderer === undefined || painted.current === colours) return;
    painted.current = colours;
    renderer.repaint();
  }, [renderer, colours]);

  const showAll = () => {
    const element = live.current;
    if (element === null) return;
    const box = { width: element.clientWidth, height: element.clientHeight };
    renderer?.show(frameOf(places, box, 1));
  };
  return (
    <div
      class="map-pane"
      data-renderer={kind}
      data-frame={frame === undefined ? undefined : [frame.lon, frame.lat, frame.zoom].join()}
      data-points={drawn?.points}
      data-areas={drawn?.areas}
      data-countries={drawn?.countries}
      data-labels={drawn?.labels}
    >
      <div class="map-live" ref={live} />
      <div class="map-paper" ref={paper} />
      {renderer === undefined && failure === undefined && (
        <div class="map-message">
          <Loading what="the map" />
        </div>
      )}
      {failure !== undefined && (
        <div class="map-message">
          <Failed
            message={failure}
            retry={() => {
              setFailure(undefined);
              setAttempt(attempt + 1);
            }}
          />
        </div>
      )}
      <div class="map-controls">
        <button type="button" aria-label="Zoom in" onClick={() => renderer?.zoomBy(1)}>
          +
        </button>
        <button type="button" aria-label="Zoom out" onClick={() => renderer?.zoomBy(-1)}>
          −
        </button>
        <button type="button" title="Show all places" onClick={showAll}>
          All
        </button>
      </div>
      {frame !== undefined && <ScaleBar frame={frame} />}
      {hovered !== undefined && (
        <p class="map-tip" aria-hidden="true">
          <bdi>{hovered.name}</bdi> · {precisionWords(hovered)} ·{' '}
          {hovered.reports === 0 ? 'named only' : formatCount(hovered.reports, 'report')}
        </p>
      )}
      <p class="attribution">
        Places: GeoNames CC BY 4.0 · Land: Natural Earth · Countries: world-countries ODbL
      </p>
    </div>
  );
}
