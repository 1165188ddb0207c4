import { Command, Option } from 'commander';
import {
  collect,
  collectSome,
  defaultJobs,
  parseJobs,
  parseMoment,
  parsePeriod,
  parseNumber,
  parseReason,
  parseStage,
} from '#cli/options.ts';
import type { StrangerOptions } from '#cli/audit-command.ts';
import type { SharedOptions } from '#cli/options.ts';
import { inChinese, titleInChinese } from '#cli/usage-words.ts';
import { parsePort } from '#cli/which-site.ts';
import type { Stage } from '#pipeline/stages.ts';

/** The command line: `mangdao <command> [options]`. */
export function program(): Command {
  const mangdao = new Command('mangdao')
    .description(
      '盲道：无障碍的残联网站生成、检测、评分与发布工具\nAccessible static sites for a federation: built, audited, scored, published',
    )
    .version('0.1.0', '-V, --version', '版本号 / version')
    .helpOption('-h, --help', '帮助 / help')
    .helpCommand('help [command]', '某个命令的帮助 / help for a command')
    .configureHelp({ styleTitle: titleInChinese })
    .configureOutput({ outputError: (error, write) => write(inChinese(error)) })
    .exitOverride()
    .showHelpAfterError('  → mangdao help <命令 / command>');
  for (const stageCommand of stageCommands) addStageCommand(mangdao, stageCommand);
  oneSited(mangdao.command('dev').description('预览一个网站，保存即刷新 / preview one site with live reload'))
    .addOption(new Option('--port <port>', '端口 / port').argParser(parsePort).default(4321))
    .action(async (options: SharedOptions & { port: number }) =>
      (await import('#cli/dev-command.ts')).devCommand(options),
    );
  oneSited(mangdao.command('serve').description('用本机网址打开已生成的网站 / serve a built site'))
    .addOption(new Option('--port <port>', '端口 / port').argParser(parsePort).default(8080))
    .action(async (options: SharedOptions & { port: number }) =>
      (await import('#cli/serve-command.ts')).serveCommand(options),
    );
  oneSited(
    mangdao.command('explain').description('一个指标怎样得分：事实、判断、分数 / how an indicator came to its points'),
  )
    .requiredOption('--indicator <id>', '指标的编号 / the indicator’s id')
    .addOption(new Option('--system <names>', '只看这些指标体系 / by these systems only').argParser(collectSome))
    .action(async (options: SharedOptions & { indicator: string }) =>
      (await import('#cli/explain-command.ts')).explainCommand(options),
    );
  oneSited(mangdao.command('new').description('从模板新建内容或插件 / a new entry or plug-in from its template'))
    .argument('<what>', 'entry、check、engine、kind、format、target')
    .argument('<name>', 'entry：<栏目>/<文件名>；其他：文件夹名 / entry: <column>/<file>; others: a folder name')
    .action(async (what: string, name: string, options: SharedOptions) =>
      (await import('#cli/new-command.ts')).newCommand(what, name, options),
    );
  oneSited(
    mangdao
      .command('assess')
      .description('写出等人判断的问题，或读回答案 / a form of the open questions, or its answers'),
  )
    .option('--read <form>', '读回填好的 assess.yaml 或 assess.xlsx / read a form that was filled in')
    .action(async (options: SharedOptions & { read?: string }) =>
      (await import('#cli/assess-command.ts')).assessCommand(options),
    );
  basic(mangdao.command('record').description('把现有评分记入台账 / keep the scores as a period of the ledger'))
    .addOption(historyOption())
    .argument('<period>', '时期的名字，如 2026-11 / the name of the period, such as 2026-11')
    .action(async (period: string, options: SharedOptions) =>
      (await import('#cli/history-commands.ts')).recordCommand(parsePeriod(period), options),
    );
  basic(
    mangdao.command('compare').description('两个时期的变化从哪里来 / where the change between two periods comes from'),
  )
    .addOption(historyOption())
    .option('--json', '标准输出只写一份 JSON / one JSON document on standard output')
    .argument('<before>', '之前的时期 / the period before')
    .argument('<after>', '之后的时期 / the period after')
    .action(async (before: string, after: string, options: SharedOptions) =>
      (await import('#cli/history-commands.ts')).compareCommand(before, after, options),
    );
  basic(mangdao.command('schema').description('写出各种文件的 JSON Schema，供编辑器使用 / write JSON Schemas')).action(
    async (options: SharedOptions) => (await import('#cli/schema-command.ts')).schemaCommand(options),
  );
  basic(mangdao.command('doctor').description('检查运行环境、浏览器、主题版本 / check machine, browser and themes'))
    .option('--json', '标准输出只写一份 JSON / one JSON document on standard output')
    .action(async (options: SharedOptions) => (await import('#cli/doctor-command.ts')).doctorCommand(options));
  return mangdao;
}

interface StageCommand {
  name: string;
  from: Stage;
  to: Stage;
  says: string;
}

const stageCommands: readonly StageCommand[] = [
  { name: 'run', from: 'content', to: 'publish', says: '从内容到发布，全部阶段 / all stages' },
  { name: 'check', from: 'content', to: 'content', says: '只检查内容 / read and check the content' },
  { name: 'build', from: 'content', to: 'site', says: '生成网站 / build the sites' },
  { name: 'audit', from: 'content', to: 'evidence', says: '生成并检测 / build and audit' },
  { name: 'score', from: 'content', to: 'score', says: '生成、检测并评分 / build, audit and score' },
  { name: 'report', from: 'content', to: 'report', says: '生成、检测、评分并写报告 / … and report' },
  { name: 'publish', from: 'content', to: 'publish', says: '同 run，另可退回 / the same as run; also takes back' },
];

function addStageCommand(mangdao: Command, { name, from, to, says }: StageCommand): void {
  const command = basic(mangdao.command(name).description(says))
    .addOption(siteOption())
    .addOption(
      new Option('--jobs <n>', '并行的进程和标签页数 / worker processes and tabs')
        .argParser(parseJobs)
        .default(defaultJobs),
    )
    .addOption(new Option('--from <stage>', '从哪个阶段开始（含） / first stage').argParser(parseStage))
    .addOption(new Option('--to <stage>', '到哪个阶段为止（含） / last stage').argParser(parseStage))
    .option('--deep', '检测时再加用较慢的引擎 / also ask the engines that are slow for what they add')
    .addOption(
      new Option('--screenshots', '给每个问题拍一张图，放进报告 / a picture of each finding, for the report').conflicts(
        ['dir', 'url'],
      ),
    )
    .option('--json', '标准输出只写一份 JSON / one JSON document on standard output')
    .addOption(
      new Option(
        '--force <reason>',
        '有一票否决时仍然发布，须写明理由 / publish against a veto, with a reason',
      ).argParser(parseReason),
    )
    .addOption(
      new Option(
        '--expect-refused <sites>',
        '正好这些网站被拒绝发布时退出码为 0，否则为 1 / exit 0 if exactly these are refused, else 1',
      ).argParser(collect),
    );
  if (name !== 'check' && name !== 'build' && name !== 'audit') keepsGate(command);
  if (name === 'audit') auditsStrangers(command);
  if (name === 'score') scoresBySystem(command);
  if (name === 'publish') command.option('--rollback', '退回上一个发布版本 / go back one release');
  command.action(async (options: SharedOptions & { rollback?: boolean; gate?: string } & Partial<StrangerOptions>) => {
    if (options.dir !== undefined || options.url !== undefined) {
      const { auditCommand } = await import('#cli/audit-command.ts');
      return auditCommand(options);
    }
    const { rollbackCommand, runCommand } = await import('#cli/run-command.ts');
    if (options.rollback === true) return rollbackCommand(options);
    await runCommand(options, from, to);
    if (options.gate !== undefined) (await import('#cli/history-commands.ts')).holdGate(options);
  });
}

const keepsGate = (command: Command): Command =>
  command
    .addOption(historyOption())
    .addOption(
      new Option(
        '--gate <kind>',
        '比台账的最后一个时期多出新问题时退出码为 1 / exit 1 if there are findings that the last period has not',
      ).choices(['no-new']),
    );

const auditsStrangers = (command: Command): Command =>
  command
    .addOption(
      new Option('--dir <folder>', '检测任何一个网页文件夹，不必由盲道生成 / audit any folder of HTML').conflicts(
        'url',
      ),
    )
    .option('--url <address>', '检测一个网站，按网站地图和链接找网页 / audit a site where it is')
    .addOption(bound('--pages <n>', '最多检测多少页 / at most so many pages', [1, 2000]).default(50))
    .addOption(bound('--depth <n>', '从起点起最多跟几层链接 / links away from the start', [0, 20]).default(5))
    .addOption(bound('--minutes <n>', '找网页最多用几分钟 / minutes for finding pages', [1, 240]).default(10))
    .addOption(bound('--delay <seconds>', '两次访问至少隔几秒 / seconds between requests', [0, 30]).default(1));

const bound = (flags: string, says: string, [least, most]: readonly [number, number]): Option =>
  new Option(flags, says).argParser(parseNumber(least, most));

const scoresBySystem = (command: Command): Command =>
  command.addOption(
    new Option('--system <names>', '另按这些指标体系评分，逗号分隔 / also score by these systems').argParser(
      collectSome,
    ),
  );

/** What every command understands. */
const basic = (command: Command): Command =>
  command
    .exitOverride()
    .option('--out <folder>', '输出文件夹 / output folder', 'out')
    .addOption(new Option('--now <moment>', '时钟；默认取 content/federation.yaml / the clock').argParser(parseMoment))
    .addOption(
      new Option('--lang <lang>', '消息的语言 / language of messages').choices(['zh-CN', 'en']).default('zh-CN'),
    );

const historyOption = (): Option =>
  new Option('--history <folder>', '台账的文件夹，由 Git 保存 / the folder of the ledger, kept by Git').default(
    'history',
  );

const siteOption = (): Option =>
  new Option('--site <ids>', '只处理这些网站，逗号分隔 / only these sites, by commas').argParser(collectSome);

const oneSited = (command: Command): Command => basic(command).addOption(siteOption());
