import type { CheckDefinition } from '#contracts/check.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('有替代文字的图片占多少？', 'What share of the images has a text alternative?'),
  fix: text(
    '给图片写替代文字；纯装饰的图片写空的替代文字。',
    'Describe each image; give decorative ones an empty text alternative.',
  ),
  effort: { size: 'small', by: 'editor' },
  needs: [
    {
      engine: 'axe',
      rules: [
        'image-alt',
        'input-image-alt',
        'area-alt',
        'role-img-alt',
        'svg-img-alt',
        'object-alt',
        'image-redundant-alt',
      ],
    },
  ],
  judge({ facts, passed }) {
    const right = Object.values(passed).reduce((sum, count) => sum + count, 0);
    const wrong = facts.filter((fact) => fact.outcome === 'failed').length;
    const total = right + wrong;
    if (total === 0) return { kind: 'inapplicable', because: text('没有图片', 'there are no images') };
    const because = text(`${total} 处图片，${wrong} 处不合格`, `of ${total} images, ${wrong} fail`);
    return { kind: 'measured', value: right / total, unit: 'share', because };
  },
};
export default check;
