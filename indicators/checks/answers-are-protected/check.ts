import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPlaces } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** By the configuration that the build wrote for the web server: whether a server elsewhere uses it, nobody here can see. */
const check: CheckDefinition = {
  question: text(
    '网页服务器的配置里，安全响应头合格的占多少？',
    "What share of the security headers in the web server's configuration is as it should be?",
  ),
  fix: text(
    '在 site.yaml 的 publish.allow 里去掉提示的来源；nginx.conf 不要手改。',
    'Take the sources that the findings name out of publish.allow in site.yaml; do not edit nginx.conf.',
  ),
  effort: { size: 'small', by: 'technician' },
  needs: [{ engine: 'server' }],
  judge: (seen) => shareOfPlaces(seen, text('响应头要求', 'demands on headers')),
};
export default check;
