import type { Tab } from '#contracts/engine.ts';

interface Listener {
  type: string;
  backendNodeId?: number;
}

interface RemoteObject {
  objectId: string;
}

/** Where the page's side finds what `bringListeners` brought; see `listened.ts`. */
const listenersKey = 'mangdao listeners';

/** An element with more listeners than this is one of too many: pages of ten thousand rows. */
const most = 400;

/**
 * Tells the page itself which elements listen to what, as only the browser knows: one question for the whole tree and
 * one for the window. To be asked again once the page has been loaded anew.
 */
export async function bringListeners(tab: Tab): Promise<void> {
  const documentId = await idOf(tab, 'document');
  const [inTree, onWindow] = await Promise.all([
    listenersOf(tab, documentId, -1),
    listenersOf(tab, await idOf(tab, 'window'), 1),
  ]);
  const byNode = Map.groupBy(inTree, ({ backendNodeId }) => backendNodeId ?? 0);
  byNode.delete(0);
  const nodes = [...byNode].slice(0, most);
  const resolved = await Promise.all(
    nodes.map(([backendNodeId]) => tab.ask<{ object: RemoteObject }>('DOM.resolveNode', { backendNodeId })),
  );
  const own = nodes.flatMap(([, listeners], index) => {
    const objectId = resolved[index]?.object.objectId ?? '';
    return worldOf(objectId) === worldOf(documentId) ? [{ objectId, types: typesOf(listeners) }] : [];
  });
  await tab.ask('Runtime.callFunctionOn', {
    objectId: documentId,
    functionDeclaration: `function (types, window, ...nodes) {
      globalThis[Symbol.for('${listenersKey}')] = new Map([[globalThis, window], ...nodes.map((node, index) => [node, types[index]])]);
    }`,
    arguments: [
      { value: own.map(({ types }) => types) },
      { value: typesOf(onWindow) },
      ...own.map(({ objectId }) => ({ objectId })),
    ],
  });
}

const typesOf = (listeners: readonly Listener[]): string[] => [...new Set(listeners.map(({ type }) => type))];

/** Nodes of a frame's own document live in another world, and cannot be handed over: all but the last part of an id. */
const worldOf = (objectId: string): string => objectId.slice(0, objectId.lastIndexOf('.'));

const idOf = async (tab: Tab, expression: string): Promise<string> => {
  const { result } = await tab.ask<{ result: RemoteObject }>('Runtime.evaluate', { expression });
  return result.objectId;
};

const listenersOf = async (tab: Tab, objectId: string, depth: number): Promise<Listener[]> => {
  const { listeners } = await tab.ask<{ listeners: Listener[] }>('DOMDebugger.getEventListeners', {
    objectId,
    depth,
    pierce: true,
  });
  return listeners;
};
