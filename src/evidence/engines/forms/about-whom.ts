import { buttonsOf, formOf, labelOf, titlesOver, type Field } from '#probe/fields.ts';
import { nameOf } from '#probe/names.ts';
import { fold } from '#probe/shown.ts';

/** Words that make a datum somebody else's. */
const somebodyElse =
  /被|监护|家属|亲属|紧急|对方|收件|收货|推荐人|介绍人|担保|配偶|子女|孩子|儿童|学生|患者|病人|父|母|老师|负责人|经办|代理|单位(?:名称|电话|地址)|企业|机构|公司|朋友|客户|联系人\d|他人|第[二三四]|child|son\b|daughter|parent|guardian|emergency|spouse|partner|friend|recipient|patient|student|guest|attendee|referee|reference|passenger|traveller|traveler|employee|customer|their|his\b|her\b|witness|beneficiary|payee|seller|member \d|next of kin|contact person/i;

/** The same in languages other than Chinese and English. */
const somebodyElseElsewhere =
  /保護者|お子|子ども|緊急|家族|代理|患者|보호자|자녀|아동|긴급|가족|대리|환자|\bkind(?:es)?\b|eltern|notfall|angehörige|betreuer|begleit|ehe(?:mann|frau|partner)|firma|enfant|tuteur|tutrice|urgence|conjoint|accompagnant|bénéficiaire|niñ[oa]|hij[oa]s?\b|tutora?\b|emergencia|cónyuge|acompañante|beneficiari|criança|filh[oa]|emergência|responsável|bambin|figli[oa]|ребён|ребен|родител|опекун|الطفل|ولي الأمر|الطوارئ|بالا|ھامىي/i;

/** Words of forms that look something up: what is typed there may be about anybody. */
const lookingUp = /查询|查找|搜索|检索|筛选|核验|验真|\bsearch\b|\bfind\b|look ?up|\bfilter\b|\bverify\b/i;

/** Whether nothing says that the field is about somebody other than its user. */
export function mayBeOfUser(field: Field): boolean {
  const form = formOf(field);
  if (form.matches('[role=search]') || form.querySelector('input[type=search]') === field) return false;
  const about = saysYours(field) ? labelOf(field) : [labelOf(field), ...titlesOver(field), nameIfForm(form)].join(' ');
  if (somebodyElse.test(about) || somebodyElseElsewhere.test(about)) return false;
  return !buttonsOf(form).some((button) => lookingUp.test(nameOf(button)));
}

/** Whether the label itself says that it is about the user: 您的, your. */
export const saysYours = (field: Field): boolean => /您|你|本人|\byour?\b|\bmy\b/i.test(labelOf(field));

/** A name that the browser would take from all of its content is none. */
const nameIfForm = (form: Element): string =>
  form.matches('form, [role=form], dialog, [role=dialog]') ? fold(form.getAttribute('aria-label') ?? '') : '';
