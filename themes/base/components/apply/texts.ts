import { wordsIn } from '#theme/texts.ts';

/** Each form by its name. `fields` are its questions, parted by `|`; `#` and a number say how many lines an answer needs. */
export const formTexts = {
  feedback: wordsIn({
    'zh-CN': {
      link: '意见反馈',
      subject: '意见反馈',
      fields:
        '姓名（可以不写）|联系电话或电子邮箱|有问题的页面名称或网址（没有就不写）#2|您的意见或遇到的问题#8|希望我们怎样答复（电话、短信、电子邮件、书信、大字、盲文）#2',
    },
    en: {
      link: 'Give feedback',
      subject: 'Feedback',
      fields:
        'Name (may be left open)|Telephone or e-mail|Name or address of the page, if it is about one#2|Your opinion, or the problem you met#8|How we should answer (call, text message, e-mail, letter, large print, braille)#2',
    },
    ug: {
      link: 'پىكىر بېرىش',
      subject: 'پىكىر',
      fields:
        'ئىسمى (يازمىسىمۇ بولىدۇ)|تېلېفون ياكى ئېلخەت|مەسىلە بار بەتنىڭ نامى ياكى ئادرېسى (بولمىسا يازمىسىمۇ بولىدۇ)#2|پىكرىڭىز ياكى يولۇققان مەسىلە#8|قانداق جاۋاب بېرىشىمىزنى خالايسىز (تېلېفون، قىسقا ئۇچۇر، ئېلخەت، خەت، چوڭ خەتلىك، بىرايلې)#2',
    },
    bo: {
      link: 'བསམ་འཆར་འདོན་པ།',
      subject: 'བསམ་འཆར།',
      fields:
        'མིང་། (མ་བྲིས་ཀྱང་ཆོག)|ཁ་པར་རམ་གློག་འཕྲིན།|གནད་དོན་ཡོད་པའི་ཤོག་ངོས་ཀྱི་མིང་ངམ་དྲ་གནས། (མེད་ན་མ་བྲིས་ཀྱང་ཆོག)#2|ཁྱེད་ཀྱི་བསམ་འཆར་རམ་འཕྲད་པའི་གནད་དོན།#8|ང་ཚོས་ལན་ཇི་ལྟར་འདེབས་དགོས་པ། (ཁ་པར། འཕྲིན་ཐུང་། གློག་འཕྲིན། འཕྲིན་ཡིག ཡི་གེ་ཆེན་པོ། ལོང་ཡིག)#2',
    },
  }),
  'disclosure-request': wordsIn({
    'zh-CN': {
      link: '依申请公开',
      subject: '信息公开申请',
      fields:
        '申请人姓名或单位名称|身份证明的名称和号码（寄送或当面交时填写，不要写在邮件里）|联系电话|通信地址和邮政编码#2|需要的信息：名称、文号，或者能找到它的其他说明#6|怎样取得（邮寄、电子邮件、当面领取）|需要的形式（纸质、电子文件、大字、盲文、录音）|申请日期和签名#2',
    },
    en: {
      link: 'Request information',
      subject: 'Request for information',
      fields:
        'Name of the applicant or organisation|Kind and number of the identity document (on paper only, never in an e-mail)|Telephone|Postal address and postcode#2|The information: title, document number, or anything else that helps to find it#6|How to hand it over (post, e-mail, in person)|In which form (paper, file, large print, braille, recording)|Date and signature#2',
    },
    ug: {
      link: 'ئىلتىماس بويىچە ئاشكارىلاش',
      subject: 'ئۇچۇر ئاشكارىلاش ئىلتىماسى',
      fields:
        'ئىلتىماس قىلغۇچىنىڭ ئىسمى ياكى ئورۇن نامى|كىملىك ئىسپاتىنىڭ نامى ۋە نومۇرى (قەغەزگىلا يېزىڭ، ئېلخەتكە يازماڭ)|تېلېفون|خەت-ئالاقە ئادرېسى ۋە پوچتا نومۇرى#2|كېرەكلىك ئۇچۇر: نامى، ھۆججەت نومۇرى ياكى باشقا چۈشەندۈرۈش#6|قانداق تاپشۇرۇۋېلىش (پوچتا، ئېلخەت، ئۆزى كېلىپ ئېلىش)|شەكلى (قەغەز، ئېلېكترونلۇق ھۆججەت، چوڭ خەتلىك، بىرايلې، ئۈن ئېلىش)|ئىلتىماس ۋاقتى ۋە ئىمزا#2',
    },
    bo: {
      link: 'ཞུ་ཡིག་ལྟར་གསལ་བསྒྲགས།',
      subject: 'ཆ་འཕྲིན་གསལ་བསྒྲགས་ཀྱི་ཞུ་ཡིག',
      fields:
        'ཞུ་མཁན་གྱི་མིང་ངམ་སྡེ་ཁག་གི་མིང་།|ཐོབ་ཐང་དཔང་ཡིག་གི་མིང་དང་ཨང་། (ཤོག་ཐོག་ཁོ་ནར་འབྲི་བ་ལས་གློག་འཕྲིན་ནང་མ་འབྲི)|ཁ་པར།|སྡོད་གནས་དང་སྦྲག་ཨང་།#2|དགོས་པའི་ཆ་འཕྲིན། མིང་དང་ཡིག་ཨང་ངམ་འཚོལ་ཐུབ་པའི་གསལ་བཤད་གཞན།#6|ཇི་ལྟར་ལེན་པ། (སྦྲག གློག་འཕྲིན། རང་ཉིད་ཡོང་ནས་ལེན་པ)|རྣམ་པ། (ཤོག་བུ། གློག་རྡུལ་ཡིག་ཆ། ཡི་གེ་ཆེན་པོ། ལོང་ཡིག སྒྲ་འཇུག)|ཞུ་བའི་ཚེས་གྲངས་དང་མིང་རྟགས།#2',
    },
  }),
  'job-application': wordsIn({
    'zh-CN': {
      link: '求职申请',
      subject: '求职申请',
      fields:
        '应聘的单位和岗位#2|姓名|联系电话或电子邮箱|残疾类别和等级（可以不写）|学历、证书和会做的事#4|工作经历#5|面试和工作中需要的便利（手语、读屏软件、坡道、安静的座位等）#3|随申请寄来的材料#2',
    },
    en: {
      link: 'Apply for a job',
      subject: 'Job application',
      fields:
        'Employer and post#2|Name|Telephone or e-mail|Category and grade of disability (may be left open)|Schooling, certificates and skills#4|Work so far#5|What you need at the interview and at work (sign language, screen reader, ramp, a quiet seat …)#3|Papers that come with it#2',
    },
    ug: {
      link: 'خىزمەت ئىلتىماسى',
      subject: 'خىزمەت ئىلتىماسى',
      fields:
        'ئىلتىماس قىلىدىغان ئورۇن ۋە خىزمەت#2|ئىسمى|تېلېفون ياكى ئېلخەت|مېيىپلىق تۈرى ۋە دەرىجىسى (يازمىسىمۇ بولىدۇ)|ئوقۇش تارىخى، گۇۋاھنامە ۋە ماھارەت#4|خىزمەت كەچۈرمىشى#5|يۈز تۇرانە سۆھبەت ۋە خىزمەتتە كېرەكلىك قۇلايلىقلار (ئىشارەت تىلى، ئېكران ئوقۇغۇچ، تەكشى يول، تىنچ ئورۇن)#3|قوشۇپ ئەۋەتىدىغان ماتېرىياللار#2',
    },
    bo: {
      link: 'ལས་ཀའི་ཞུ་ཡིག',
      subject: 'ལས་ཀའི་ཞུ་ཡིག',
      fields:
        'ཞུ་བའི་སྡེ་ཁག་དང་ལས་གནས།#2|མིང་།|ཁ་པར་རམ་གློག་འཕྲིན།|དབང་པོ་སྐྱོན་ཅན་གྱི་རིགས་དང་རིམ་པ། (མ་བྲིས་ཀྱང་ཆོག)|ཤེས་ཚད་དང་དཔང་ཡིག ལག་རྩལ།#4|ལས་ཀའི་ལོ་རྒྱུས།#5|ངོ་གཏུགས་དྲི་རྒྱུགས་དང་ལས་ཀའི་སྐབས་དགོས་པའི་སྟབས་བདེ། (ལག་བརྡ། བརྙན་ཤེལ་ཀློག་ཆས། འཛེགས་ལམ། ཁུ་སིམ་པའི་སྡོད་གནས)#3|མཉམ་དུ་སྐུར་བའི་ཡིག་ཆ།#2',
    },
  }),
} as const;

export const applyWords = wordsIn({
  'zh-CN': {
    ways: '怎样交给我们',
    letter: '用写好格式的邮件',
    letterTo: '电子邮件（{email}，点开就是写好格式的邮件）',
    phone: '电话：',
    post: '邮寄或当面递交',
    sheet: '打印的表格',
    sheetAbout: '这张表可以打印出来填写，也可以请工作人员读给您听、代您填写。',
    caption: '{title}表',
    question: '项目',
    answer: '填写',
    privacy: '电子邮件可能被别人看到：证件号码、病历等请邮寄或当面交，不要写在邮件里。',
    signLanguage: '打电话不方便的，可以发邮件、写信，或者请人代办。',
  },
  en: {
    ways: 'How to hand it in',
    letter: 'Write a prepared e-mail',
    letterTo: 'E-mail ({email}; opens a prepared letter)',
    phone: 'Telephone: ',
    post: 'By post or in person',
    sheet: 'The form on paper',
    sheetAbout: 'Print this form and fill it in, or ask our staff to read it to you and write for you.',
    caption: 'Form: {title}',
    question: 'Question',
    answer: 'Answer',
    privacy: 'Others may read an e-mail: send numbers of documents and medical papers by post, or bring them.',
    signLanguage: 'If you cannot call, write an e-mail or a letter, or let somebody act for you.',
  },
  ug: {
    ways: 'قانداق تاپشۇرىسىز',
    letter: 'تەييارلانغان ئېلخەت يېزىش',
    letterTo: 'ئېلخەت ({email}، چەكسىڭىز تەييار خەت ئېچىلىدۇ)',
    phone: 'تېلېفون: ',
    post: 'پوچتا ياكى ئۆزىڭىز ئاپىرىپ بېرىش',
    sheet: 'بېسىپ چىقىرىدىغان جەدۋەل',
    sheetAbout: 'بۇ جەدۋەلنى بېسىپ چىقىرىپ تولدۇرۇڭ ياكى خىزمەتچىلەردىن ئوقۇپ بېرىپ، يېزىپ بېرىشنى سوراڭ.',
    caption: '{title} جەدۋىلى',
    question: 'تۈر',
    answer: 'تولدۇرۇش',
    privacy:
      'ئېلخەتنى باشقىلار كۆرۈپ قېلىشى مۇمكىن: كىملىك نومۇرى ۋە كېسەللىك خاتىرىسىنى پوچتىدا ئەۋەتىڭ ياكى ئۆزىڭىز ئاپىرىڭ.',
    signLanguage: 'تېلېفون قىلىشقا قولايسىز بولسىڭىز، ئېلخەت ياكى خەت يېزىڭ ياكى باشقىلارغا ھاۋالە قىلىڭ.',
  },
  bo: {
    ways: 'ཇི་ལྟར་འབུལ་དགོས་པ།',
    letter: 'གྲ་སྒྲིག་བྱས་པའི་གློག་འཕྲིན་འབྲི་བ།',
    letterTo: 'གློག་འཕྲིན། ({email} མནན་ན་གྲ་སྒྲིག་བྱས་པའི་འཕྲིན་ཡིག་འབྱེད)',
    phone: 'ཁ་པར།：',
    post: 'སྦྲག་གམ་རང་ཉིད་ཡོང་ནས་འབུལ་བ།',
    sheet: 'པར་འདེབས་རེའུ་མིག',
    sheetAbout: 'རེའུ་མིག་འདི་པར་བཏབ་ནས་འབྲི་ཆོག ལས་བྱེད་པར་ཀློག་རོགས་དང་འབྲི་རོགས་ཞུས་ཀྱང་ཆོག',
    caption: '{title}་རེའུ་མིག',
    question: 'རྣམ་གྲངས།',
    answer: 'འབྲི་ས།',
    privacy: 'གློག་འཕྲིན་གཞན་གྱིས་མཐོང་སྲིད། དཔང་ཡིག་གི་ཨང་དང་ནད་ཐོ་སོགས་སྦྲག་གམ་རང་ཉིད་ཀྱིས་འབུལ་རོགས།',
    signLanguage: 'ཁ་པར་གཏོང་མི་བདེ་ན་གློག་འཕྲིན་ནམ་འཕྲིན་ཡིག་འབྲི་བའམ་གཞན་ལ་བཅོལ་ཆོག',
  },
});
