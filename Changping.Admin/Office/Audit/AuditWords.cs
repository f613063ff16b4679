using System.Globalization;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.Funds;
using Changping.Domain.Identifiers;
using Changping.Domain.Matching;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using Changping.Domain.TalentPool;

namespace Changping.Admin.Office.Audit;

/// <summary>Fields and values in the words of the screen. A test finds fields without a word.</summary>
internal static class AuditWords
{
    /// <summary>Keys, tokens and what only serves look-ups: not facts that an officer changes.</summary>
    private static readonly HashSet<string> Silent =
    [
        "Id", "Version", "FoldedName", "NameOrder", "SearchText", "NominationId", "ExpertId", "EnterpriseId", "InstitutionId", "ProjectId",
        "BatchId", "GrantId",
        "SubjectKind", "SubjectId", "StoredName", "AppointmentId", "MoneySeal",
        "NeedId", "FoldedTitle", "CorrectsId", "Before",
        "ReviewerId", "RoundId", "Revision", "TotalHundredths", "EarliestOn",
        "GroundClause", "AdmittedAs", nameof(PendingAnswer.SlipId), nameof(PendingAnswer.RefundSlipId),
        "ReceiptFileId", "PoolEntryId", "FirstId", "SecondId", "MergedInto", "KeptId", "Moved", "NameKey", "BirthKey", "BirthMonth", "MobileKey",
        "Authors", "UserId", nameof(ImportRecord.Clause), nameof(ImportRecord.Word), nameof(ReviewRound.EnteredBy),
    ];

    private static readonly Dictionary<string, string> Fields = new (string Property, string Word)[]
    {
        ("AbilityStatement", "专业能力说明"), ("AccountName", "账户名称"), ("AccountNumber", "银行账号"), ("AdmittedOn", "入库日期"), ("AgreementSignedOn", "协议签订日期"),
        ("Amount", "金额"), ("Answer", "口径"), ("BankCode", "联行号"), ("BankName", "开户银行"), ("BirthDate", "出生日期"), ("BudgetYear", "预算年度"), ("Calculation", "测算"),
        ("ChangedOn", "账户变更日期"), ("ConfirmedOn", "确认日期"), ("ContactPerson", "联系人"), ("CoreIntellectualProperty", "核心知识产权"), ("CreditCode", "统一社会信用代码"),
        ("Criteria", "放宽条件"), ("DecidedAt", "办理时间"), ("Decision.Reason", "审批意见"), ("Dedication", "事业心责任感"), ("Degree", "学位"),
        ("Department", "所在部门"), ("Description", "摘要"), ("Discipline", "从事学科"), ("Disciplines", "建设学科"), ("DocumentKind", "证件类型"), ("DocumentNumber", "证件号码"),
        ("Education", "学历"), ("Email", "电子邮箱"), ("EndReason", "结束原因"), ("LastDayServed", "最后服务日"), ("EnteredOn", "登记日期"), ("EstablishedOn", "立项日期"),
        ("Evidence", "依据"), ("Fen", "金额"), ("Field", "学科类别"), ("FiledOn", "备案日期"), ("FilingNumber", "备案号"), ("Gender", "性别"), ("GoodHealth", "身体健康"),
        ("Grounds", "放宽理由"), ("Industry", "所属产业"), ("Instrument", "资金"), ("IsAdmitted", "已入库"), ("IsConfirmed", "已核定"), ("Park", "所属园区"),
        ("District", "所在区"), ("IsTechSme", "科技型中小企业"), ("LocationConfirmed.Text", "所在地依据"), ("TechnologyConfirmed.Text", "科技型企业依据"),
        ("LocationConfirmed.On", "所在地确认日期"), ("TechnologyConfirmed.On", "科技型企业确认日期"), ("LocationConfirmed", "所在地确认人"),
        ("TechnologyConfirmed", "科技型企业确认人"), ("IsHighTech", "高新技术企业"),
        ("IsLive", "有效"), ("IssuedOn", "印发日期"), ("Kinds", "单位类别"), ("Proposed", "待确认的类别"), ("LastDay", "服务截止日"), ("DepartedOn", "出库日期"),
        ("LapsedBy", "失效依据"), ("UndoReason", "撤销原因"), ("Level", "职称层级"), ("LawAbiding", "遵纪守法"), ("Location", "所在地"),
        ("MatureAchievement", "成熟科技成果"), ("Name", "名称"), ("Nationality", "国籍"), ("NominatedOn", "推荐日期"), ("Number", "编号"), ("Payable", "应付月份"),
        ("PayeeDocument", "收款方证件"), ("PayeeName", "收款方"), ("Period", "期间"), ("Phone", "联系电话"), ("PolicyVersion", "政策版本"), ("PoliticalQuality", "政治素质"),
        ("Post", "岗位职务"), ("PreparedAt", "编制时间"), ("ProfessionalAbility", "专业能力"), ("ProposedOn", "申请日期"), ("ReadingNumber", "口径编号"), ("Reason", "依据"),
        ("RegisteredAddress", "注册地址"), ("Remark", "备注"), ("ResearchDirection", "研究方向"), ("Sequence", "序号"), ("ServiceStart", "服务起始日"),
        ("SolvableProblems", "可解决的技术问题"), ("Start", "服务起始日"), ("State", "状态"), ("Title", "名称或职称"), ("Total", "合计"), ("TotalCost", "项目总经费"),
        ("Verdict", "认定结论"), ("WorkStart", "参加工作时间"), ("Year", "年度"), ("Round", "评选次序"), ("AdmittedBy", "入库经办"), ("DecidedBy", "审批人"), ("EnteredBy", "登记人"),
        ("PreparedBy", "编制人"), ("ProposedBy", "申请人"), ("ConfirmedBy", "确认人"),
        ("Bytes", "字节数"), ("Caption", "文书对象"), ("Edition", "版次"), ("FileName", "文件名"), ("Format", "文件类型"), ("Hash", "SHA-256"), ("IssuedBy", "签发人"),
        ("Kind", "类别"),
        ("RemovalReason", "移除理由"), ("RemovedAt", "移除时间"), ("RemovedBy", "移除人"), ("Scan", "查毒"), ("SupersededOn", "被替代日期"), ("TemplateHash", "模板SHA-256"),
        ("TemplateName", "模板"), ("UploadedAt", "上传时间"), ("UploadedBy", "上传人"),
        ("PlainLastDay", "原定截止日"), ("OldLastDay", "原截止日"), ("NewLastDay", "延长至"), ("HeldOn", "联系日期"), ("Channel", "方式"), ("Companion", "企业参加人"),
        ("Thinking", "思想状况"), ("Working", "工作状况"), ("Living", "生活状况"), ("FollowUp", "后续事项"), ("FollowUpBy", "后续办理期限"), ("SettledOn", "后续办结日期"),
        ("Settlement", "后续办理结果"),
        ("Monthly", "每月金额"), ("Since", "起始日期"), ("Patient", "就医人"), ("PatientName", "就医人姓名"), ("MedicalDetail", "就医需求"),
        ("NoHousingDeclaredOn", "无自有住房声明日期"), ("HousingWishes", "住房需求"), ("HandlingUnit", "承办单位"), ("ReceivedOn", "受理日期"), ("ReceivedBy", "受理人"),
        ("Resolution", "办理结果"), ("ClosedOn", "办结或关闭日期"), ("AchievedOn", "取得日期"), ("Quantity", "数量"), ("EvaluatedOn", "评价日期"), ("Panel", "评价专家"),
        ("Grade", "等次"), ("Progress", "项目开展情况"), ("Cooperation", "合作成效"),
        ("AgreementVersion", "协议版本"), ("AnsweredBy", "异议处理人"), ("AnsweredOn", "异议处理日期"), ("ContactDays", "联系间隔（日）"), ("Content", "异议内容"),
        ("Day", "日期"), ("DistrictLetter", "区聘书"), ("DraftedOn", "起草日期"), ("EnterpriseLetter", "企业聘书"), ("EnterpriseSignatory", "企业签字人"),
        ("EnterpriseSignedOn", "企业签字日期"), ("InstitutionSignedOn", "推荐单位签字日期"), ("ExpertSignedOn", "专家签字日期"), ("Attachments", "附件清单"),
        ("EstablishedBy", "立项审批人"), ("ExpertSignatory", "专家签字人"), ("From", "公示起始日"), ("Goals", "合作目标"), ("HandledBy", "申报经办人"), ("DraftedBy", "申报起草人"),
        ("InactiveReason", "停止参与的原因"), ("Instalments", "补贴分期"), ("InstitutionSignatory", "推荐单位签字人"), ("IntellectualProperty", "知识产权成果归属"),
        ("IsRegistered", "登记表导入"), ("Subsidy", "启用前已拨项目补贴"), ("AllowanceMonths", "启用前已拨生活补贴月数"), ("Commercialisation", "启用前已拨转化补贴"),
        ("Prize", "启用前已获奖励"), ("Gaps", "缺项"), ("AwaitsConfirmation", "待确认"), ("Action", "事项"), ("GoLiveOn", "启用日"), ("EndsOn", "废止日"),
        ("FileHash", "文件SHA-256"), ("Numbers", "合同号、凭证号"), ("IsWorked", "调休上班"), ("Management", "专家管理模式"), ("MidtermMonths", "中期检查（月）"),
        ("EstablishmentBackDays", "立项补登期限（日）"), ("ServiceStartMonths", "上岗期限（月）"), ("ExtensionMonths", "延长合计（月）"), ("NoticeDays", "公示工作日"),
        ("Notice", "公示"), ("PanelAtLeast", "评审组人数下限"), ("PassMark", "通过线"), ("RaisedBy", "异议人"), ("RaisedOn", "提出日期"),
        ("Unit", "工作单位"), ("Indicators", "评审指标"), ("Speciality", "专业方向"), ("FormerUnits", "曾工作单位"), ("AccountId", "登录账号"), ("OpenedOn", "开始评分"),
        ("ClosedBy", "结束经办"), ("LeftOn", "退出日期"), ("LeaveReason", "退出原因"), ("Outcome", "评审结果"), ("OutcomeReason", "评审结果说明"),
        ("Conflicts", "应回避"), ("Declaration", "利害关系声明"), ("Points", "各项评分"), ("Comment", "评审意见"), ("IsSigned", "按签字评分表录入"),
        ("ScoredBy", "评分提交人"), ("ScoredOn", "评分日期"),
        ("SignedOn", "协议签订日期"), ("SubmittedOn", "申报日期"), ("To", "公示截止日"), ("Agreement", "协议"),
        ("PlannedFen", "拟投入经费"), ("WantedExpert", "期望专家条件"), ("PublishedOn", "发布日期"), ("CloseReason", "关闭原因"),
        ("ContactedOn", "联系日期"), ("Note", "情况"), ("NotedBy", "登记人"), ("AgreedOn", "达成日期"), ("WithdrawnOn", "撤回日期"),
        ("CheckedOn", "检查日期"), ("Finding", "检查结论"), ("RecheckOn", "复查日期"),
        ("WithdrawReason", "撤回原因"), ("EnterpriseConsent", "企业同意"), ("ExpertConsent", "专家同意"), ("On", "日期"), ("RecordedBy", "登记人"),
        ("ReturnReason", "退汇原因"), ("Position", "次序"),
        ("ImportedBy", "导入人"), ("ImportedAt", "导入时间"), ("Paid", "拨付成功（笔）"), ("PaidTotal", "拨付成功金额"), ("Returned", "退回（笔）"), ("ReturnedTotal", "退回金额"),
        ("Register", "登记表"), ("Sheet", "工作表"), ("New", "新增（行）"), ("Changed", "变更（行）"), ("Unchanged", "无变化（行）"), ("Faulty", "跳过有误（行）"),
        ("NotAccepted", "未勾选（行）"), ("Kept", "未恢复的行"),
        ("PartlyMatched", "部分相符（笔）"), ("Contradicting", "与已登记的不一致（笔）"), ("Line", "行号"), ("Mark", "收款账户"), ("Word.Outcome", "拨付结果"),
        ("Word.On", "拨付日期"), ("Word.ReturnReason", "退回原因"), ("RefundedOn", "追回日期"), ("Known", "无须登记（行）"), ("LeftOut", "未采用（行）"),
        ("FirstQuota", "一等奖名额"), ("SecondQuota", "二等奖名额"), ("ThirdQuota", "三等奖名额"), ("SelectedOn", "评选日期"), ("Opinion", "评选意见"), ("Ranking", "排名和等次"),
        ("AppliedOn", "申请日期"), ("Investment", "转化、产业化投资总额"), ("Breakthrough", "重大技术突破"), ("EconomicValue", "重大经济价值"), ("Granted", "核定金额"),
        ("AuditedCost", "审计认定经费"), ("AuditedOn", "审计报告日期"), ("Auditor", "审计机构"), ("Entitlement", "结算后应付"), ("SettleByAudit", "按审计金额结算"), ("Parts", "分期数"),
        ("Passwords", "密码要求"), ("SecondFactor", "审批和管理须双重验证"), ("IdleMinutes", "无操作自动退出（分钟）"), ("AbsoluteHours", "一次登录的时限（小时）"),
        ("TriesPerMinute", "每个地址每分钟登录次数"),
        ("WindowsPerUser", "每人同时打开的窗口"), ("WindowsInAll", "全部同时打开的窗口"),
        ("People", "人员"), ("Spared", "未删除"), ("Years", "保存年限"), ("ErasedOn", "删除日期"), ("Imports", "导入原件（份）"), ("RetentionYears", "未聘专家资料保存（年）"),
        ("Step", "事项"), ("Holder", "用户"), ("Held", "原角色"), ("Roles", "角色"),
    }.ToDictionary(pair => pair.Property, pair => pair.Word);

    /// <summary>Health data: that it was entered is recorded, what it says is not.</summary>
    private static readonly HashSet<string> Health = ["Patient", "PatientName", "MedicalDetail", "Resolution"];

    public static bool IsSilent(string property) => Silent.Contains(property);

    public static string? Field(string property) => Fields.GetValueOrDefault(property);

    public static string Line(Disbursement line) =>
        $"{line.PayeeName} {line.Amount} 元，{line.Account.BankName} {Mask.Account(line.Account.AccountNumber)}{(line.Mark == AccountMark.Same ? "" : $"（{line.Mark.ChineseName()}）")}";

    public static string Outcome(Disbursement line, LineOutcome outcome) =>
        $"{line.SettledOn:yyyy-MM-dd} {outcome.ChineseName()} {line.Amount} 元{(line.ReturnReason is { } reason ? $"：{reason}" : "")}";

    public static string? Value(string property, object? value) => value switch
    {
        null => null,
        _ when Health.Contains(property) => "（已登记，不在日志中列出）",
        string text when property == "DocumentNumber" || property == "PayeeDocument" => Mask.Document(text),
        string text when property == "AccountNumber" => Mask.Account(text),
        string text when property == "Phone" => Mask.Phone(text),
        string text => text,
        bool yes => yes ? "是" : "否",
        long fen when property is "Fen" or "PlannedFen" => new Money(fen).ToString(),
        Enum member => Word(member),
        Instrument instrument => instrument.ChineseName(),
        // The original of a part that was not there before.
        DateOnly day when day == default => null,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        // The clock of the office gave it, in its own time.
        DateTimeOffset moment => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        Verdict verdict => $"{verdict.Overall.ChineseName()}（{verdict.On:yyyy-MM-dd}，政策 {verdict.Policy} 版）",
        Calculation calculation => calculation.Explanation,
        System.Collections.IEnumerable list => string.Join("、", list.Cast<object>().Select(item => Value(property, item))),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static string Word(Enum member) => member switch
    {
        InstitutionKind kind => kind.ChineseName(),
        PasswordProfile profile => profile.ChineseName(),
        AccountStep step => step.ChineseName(),
        AccountProposalState state => state.ChineseName(),
        TitleLevel level => level.ChineseName(),
        Gender gender => gender.ChineseName(),
        IdentityDocumentKind kind => kind.ChineseName(),
        RelaxationGround ground => ground.ChineseName(),
        RelaxableCriterion criterion => criterion.ChineseName(),
        RelaxedFact fact => fact.ChineseName(),
        PersonAnswer answer => answer.ChineseName(),
        PersonCaseState state => state.ChineseName(),
        RelaxationState state => state.ChineseName(),
        ProjectField field => field.ChineseName(),
        ProjectState state => state.ChineseName(),
        GrantState state => state.ChineseName(),
        BatchState state => state.ChineseName(),
        BatchKind kind => kind.ChineseName(),
        LineOutcome outcome => outcome.ChineseName(),
        AppropriationState state => state.ChineseName(),
        AccountMark mark => mark.ChineseName(),
        PendingAnswerState state => state.ChineseName(),
        DocumentKind kind => kind.ChineseName(),
        AttachmentFormat format => format.ChineseName(),
        ScanOutcome outcome => outcome.ChineseName(),
        ExtensionState state => state.ChineseName(),
        StepProposalState state => state.ChineseName(),
        ActivationKind kind => kind.ChineseName(),
        ActivationState state => state.ChineseName(),
        PoolState state => state.ChineseName(),
        PoolStepState state => state.ChineseName(),
        PoolAction action => action.ChineseName(),
        ProjectAction action => action.ChineseName(),
        BusinessPark park => park.ChineseName(),
        AppointmentState state => state.ChineseName(),
        ContactChannel channel => channel.ChineseName(),
        EnterpriseSupportKind kind => kind.ChineseName(),
        SupportKind kind => kind.ChineseName(),
        SupportState state => state.ChineseName(),
        ResultKind kind => kind.ChineseName(),
        EvaluationGrade grade => grade.ChineseName(),
        EvaluationState state => state.ChineseName(),
        MidtermFinding finding => finding.ChineseName(),
        NeedState state => state.ChineseName(),
        MatchChannel channel => channel.ChineseName(),
        IntentState state => state.ChineseName(),
        RoundState state => state.ChineseName(),
        ReviewOutcome outcome => outcome.ChineseName(),
        PrizeSelectionState state => state.ChineseName(),
        CommercialisationState state => state.ChineseName(),
        SettlementState state => state.ChineseName(),
        ImportState state => state.ChineseName(),
        ErasureState state => state.ChineseName(),
        _ => member.ToString(),
    };
}
