import { sceneFilePath, type SceneFile } from './scene-file';
import { atRoot } from '../address/site-root.client';

/** Fetches the scenes of a figure for a width class. Rejects when they cannot be had. */
export async function fetchScenes(figure: string, width: string): Promise<SceneFile> {
  const response = await fetch(atRoot(sceneFilePath(figure, width)));
  if (!response.ok) throw new Error(`the scenes of "${figure}" answered ${String(response.status)}`);
  return (await response.json()) as SceneFile;
}
