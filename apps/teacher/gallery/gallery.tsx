import '@flipflop/ui/styles.css';
import { createRoot } from 'react-dom/client';
import { BoardState } from './board-state.tsx';
import { PanelState, panelStates } from './panel-state.tsx';
import { FIXTURES, type FixtureName } from './views.ts';

const asked = new URLSearchParams(location.search);
const theme = asked.get('theme');
if (theme !== null) document.documentElement.dataset.theme = theme;
const direction = asked.get('dir');
if (direction !== null) document.documentElement.dir = direction;

if (asked.has('board')) document.documentElement.dataset.page = 'board';

const isFixture = (name: string | null): name is FixtureName =>
  name !== null && Object.hasOwn(FIXTURES, name);

function Gallery() {
  const panel = asked.get('panel');
  const board = asked.get('board');
  if (panel !== null) return <PanelState name={panel} />;
  if (board !== null) return <BoardState name={isFixture(board) ? board : null} special={board} />;
  return (
    <main>
      <h1>Screens</h1>
      <ul>
        {panelStates.map((name) => (
          <li key={name}>
            <a href={`?panel=${name}`}>Panel: {name}</a>
          </li>
        ))}
        {Object.keys(FIXTURES).map((name) => (
          <li key={name}>
            <a href={`?board=${name}`}>Board: {name}</a>
          </li>
        ))}
      </ul>
    </main>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Gallery />);
