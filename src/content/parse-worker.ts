import { serveFarm } from '#lib/farm.ts';
import { openFileParser, type ParsedFile } from '#content/parse-file.ts';
import { parseShard, type ParseSetup, type ShardJob } from '#content/parse-shard.ts';

serveFarm<ParseSetup, ShardJob, ParsedFile[]>(({ folder, bodies, shape }) => {
  const parser = openFileParser(folder, shape);
  return Promise.resolve((job) => Promise.resolve(parseShard(parser, bodies, job)));
});
