/** Words of messages that tell of errors, in the languages of the pages that are looked at. */
export const saysError =
  /请(?:您)?(?:先)?(?:输入|填写|写|注明|说明|提供|补充|选择|填|勾选|上传|核对|检查|重新)|不能为空|不可为空|必填|必须|错误|有误|无效|不正确|不符|不合|失败|为空|缺少|未填|没有填|至少|格式|\brequired\b|\bplease\b|\binvalid\b|\bincorrect\b|\berrors?\b|\bmust\b|\bmissing\b|\benter\b|\bselect\b|\bchoose\b|not valid|cannot be (?:blank|empty)|can.t be (?:blank|empty)|\bwrong\b|\bfix\b|\bcorrect\b|\bfill\b|\bneeded?\b|\bempty\b|\bblank\b|\bproblems?\b|(?:not|n.t) (?:be )?(?:accepted|allowed)|\bbitte\b|ungültig|fehler|erforderlich|pflichtfeld|\bveuillez\b|obligatoire|invalide|non valide|erreur|por favor|obligatori[oa]|obrigatóri[oa]|inválid|no es válid|\berro\b|non valid|inserisci/i;

/** Thanks for what was sent, or says that it is done. */
const saysWell =
  /成功|感谢|谢谢|已(?:经)?(?:保存|提交|收到|登记|预约|预订|受理|报名|签到|发送|更新|生成|确认)|\bthank|\b(?:saved|sent|received|submitted|booked|checked in|registered|updated|confirmed|completed?|added|ready)\b/i;
/** Words by which an error asks for something, and an answer says what comes next. */
const asks =
  /请(?:您)?(?:先)?(?:输入|填写|写|注明|说明|提供|补充|选择|填|勾选|上传|核对|检查|重新)|必须|至少|格式|\b(?:please|must|enter|select|choose|fix|correct|fill|needed?)\b|\bbitte\b|\bveuillez\b|por favor/gi;
const denies =
  /未能|没有|无法|不能|尚未|还未|失败|(?:未|不)(?:成功|通过|完成|被)|\b(?:not|cannot|unable|no)\b|n['’]t\b/i;

/** Whether words tell of an error: not those that say that all is well, and what comes next. */
export const tellsOfError = (words: string): boolean =>
  saysError.test(words) && (!saysWell.test(words) || denies.test(words) || saysError.test(words.replaceAll(asks, '')));

/** Tells of errors in a form as a whole. */
export const ofErrors =
  /\b(?:fix|correct|resolve|check|review)\b[^.]{0,30}\b(?:errors?|problems?|mistakes?|fields?)\b|\b(?:errors?|problems?|mistakes?)\b[^.]{0,20}\b(?:form|page|fields?|below)\b|(?:更正|改正|修改|修正|检查)[^。]{0,12}(?:错误|有误)|(?:表单|填写|以下|下列|本页)[^。]{0,8}(?:错误|有误)/i;

/** Words about all of the form stand near some field by chance. */
export const ofWholeForm =
  /表单|提交失败|(?:内容|信息|填写|输入)有误|所有|全部|各项|[一几]处|某[一些]?|标红|红色|以上|以下|\bform\b|\bfields\b|\berrors\b|highlighted|in red|\bbelow\b|\babove\b/i;

/** Only says that something is wrong. */
export const vague =
  /^[^\d]*(?:格式|输入|填写)?(?:不正确|错误|有误|无效|不合法|不符合(?:要求|规定|规则)?|不对|不(?:能|被)接受|\binvalid\b|\bincorrect\b|\bwrong\b|\berror\b|not valid|(?:not|can.t) (?:be )?accepted|\bbad\b|ungültig|invalide|non valide|inválid[oa]|no es válid[oa]|non valid[oa])[^\d]*$/i;
/** Shows or says what would be right, or which answers there are. */
export const suggests =
  /\b(?:write|enter|type|choose|pick|select|give)\b[^.]*\bor\b|(?:填写?|输入|选择?|写)[^。]*(?:或者?|、)|\d|例如|比如|如[:：]|格式(?:为|应|是)|应(?:为|该|当)|须|必须|至少|不超过|以内|请(?:按|用|使用)|YYYY|e\.g\.|such as|for example|\blike\b|\bmust\b|\bshould\b|\buse\b|format|at least|between|characters|digits|zum beispiel|mindestens|zwischen|par exemple|au moins|\bentre\b|por ejemplo|por exemplo|al menos|per esempio/i;
/** What everybody knows how to write, or has been given, as a voucher's code, and nobody may suggest. */
export const wellKnown =
  /邮箱|邮件|手机|电话|姓名|e-?mail|phone|mobile|\bname\b|(?:验证|优惠|兑换|邀请|折扣|激活|取件)[码券]|captcha|coupon|voucher|promo|gift card|invitation code/i;

export const hasKnownFormat = new RegExp(`${wellKnown.source}|身份证|证件号|邮编|邮政编码|post ?code|zip`, 'i');

/** What stands before a message to say that it tells of an error. */
export const saysThatItIsOne = /^[^\p{L}]*(?:error|错误|提示|fehler|erreur|errore?)\s*[:：]\s*(?=\S)/iu;
