/** Sentences that tell why, what was done, or from when a paper holds: they set no task. */
const BACKGROUND =
  /(?:自|从)[^，。]{0,24}(?:起|之日起)(?:施行|实施|执行|生效|停止执行)|有效期|停止执行|同时废止|予以废止|现将[^。]{0,80}(?:印发|公布|通报|公示|报告)|现印发|特此(?:通知|公示|批复|函|报告)|收悉|^(?:公示时间|发布时间|发布日期|更新时间|生成日期|发表时间|成文日期|印发日期|联系人|联系单位|联系部门|联系电话|电话|传真|邮箱|附件|主办|承办|版权|来源|抄送|主送|索引号|浏览量)(?:：|$)|此件|(?:申请|提起|提请)(?:行政)?(?:复议|诉讼)|备案号|ICP备|公网安备|^20\d\d年\d{1,2}月\d{1,2}日(?:印发)?$|办公[室厅](?:20\d\d年\d{1,2}月\d{1,2}日)?印发$|主持召开|^(?:出席|列席|缺席|请假|参加|参会|主持|记录|分送|抄报|发送|报送|印送|签发|审核|校对|拟稿)(?:人员?|单位|领导|部门)?：|^(?:拟办(?:意见)?：?)?拟(?:请|转|送|报|呈|同意|提请|由)|出席会议|列席会议|参加会议|^(?:为|根据|按照|经)[\s\S]*(?:如下|以下[^，。]{0,14}|制定本[^，。]{0,14})[。：]?$|^(?:计算方法|指标来源|注)：|(?:目标|指标|情况|任务|事项|意见)(?:分别)?如下：$|^据[^，。]{2,24}(?:预报|预测|统计|了解|介绍|反映|通报)，|^(?:整改|落实|办理|工作)?(?:完成|进展|落实|整改)情况：|^截[至止](?![^，。]{0,18}前)[^，。]{2,20}，/;
const REPORT =
  /(?:进行|取得|完成|召开|听取|审议|形成|开展|建立|制定|出台|下发|印发|成立|提出|通报)了|以来，|(?:个别|少数|部分|一些|有的|有些|大部分|多数)[^，。]{0,14}(?:单位|部门|地区|地方|乡镇|街道|县区|企业)[^要应须，。]{0,10}(?:不够|不足|不高|不强|不深|不严|不力|不实|不到位|滞后|缓慢|差距|没有|未|存在|较|还|仍|不)|已经?(?:完成|建成|印发|形成|取得|达到|开展|实现|经)|汇报了|介绍了|负责人汇报|会议(?:认为|指出|听取|传达)|原则通过|在全力|从[^，]{2,10}情况看|收悉|请示》|作出(?:了)?(?:重要)?(?:批示|指示)|连续(?:收到|发生)|同比|共(?:发生|完成|实现|办理|受理|检查|排查|开展|收到)|发生[^，。]{0,16}(?:事故|事件|案件)|造成\d+人|决定(?:于|自|从)\d/;

export const isBackground = (sentence: string): boolean =>
  BACKGROUND.test(sentence.length > 400 ? sentence.slice(0, 400) : sentence);
/** Told as done: no directive is read from its subject, though a time limit in it may still be one. */
export const isReport = (sentence: string): boolean =>
  REPORT.test(sentence.length > 400 ? sentence.slice(0, 400) : sentence);

/** 各县区人民政府，市直各部门： whom the paper is sent to; also “……通知如下：”. */
export const isSalutation = (line: string): boolean => line.endsWith('：') && !/[要应须请]/.test(line);

/** A line that is a title or a label, not a sentence: no stop inside, no stop at its end. */
export const isTitle = (line: string): boolean =>
  line.length < 60 &&
  !/[。；！，：]/.test(line) &&
  /(?:通知|方案|意见|办法|规划|报告|通报|计划|工作|措施|规定|清单|任务|总结|要点|纪要|情况|表|分工|分解|安排|总结|函|决定|批复|公告)$|^关于[^，]*(?:问题|事项|事宜)$|^[^，]{0,30}20\d\d年\d{1,2}月\d{1,2}日?$/.test(
    line.replace(/（[^（）]*）$/, ''),
  );

/** A heading under which a paper reports what was done: nothing below it is a task. */
export const opensReport = (line: string): boolean =>
  /(?:完成情况|落实情况|进展情况|整改情况|办理情况|工作成效|主要成效|主要做法|存在的?(?:主要|突出)?(?:问题|不足)|主要问题|总体情况|基本情况|督查情况|检查情况)(?:如下)?[：。]?$/.test(
    line,
  ) && line.length < 40;
