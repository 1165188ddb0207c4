import { serveFarm } from '#lib/farm.ts';
import { openRenderer, type RenderJob, type RenderSetup } from '#site/renderer.ts';

serveFarm<RenderSetup, RenderJob, number[]>(openRenderer);
