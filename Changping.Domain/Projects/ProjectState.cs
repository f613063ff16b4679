namespace Changping.Domain.Projects;

/// <summary>三（三）、三（四）: where a cooperation project stands, from its first draft to the opinion after service.</summary>
public enum ProjectState
{
    Draft,
    Submitted,
    UnderReview,
    Passed,
    Rejected,
    Filed,
    Established,
    AgreementSigned,
    InService,
    Concluded,
    Evaluated,
    Withdrawn,
    Terminated,
}

/// <summary>All that can be done to a project; some leave it where it stands.</summary>
public enum ProjectAction
{
    Submit,
    AssignToRound,
    LeaveRound,
    Pass,
    Reject,
    Return,
    PublishNotice,
    File,
    Establish,
    SignAgreement,
    AmendAgreement,
    IssueDistrictLetter,
    IssueEnterpriseLetter,
    StartService,
    Extend,
    Conclude,
    EndEarly,
    Evaluate,
    Withdraw,
    Terminate,

    /// <summary>放弃立项: established, and given up before the agreement.</summary>
    GiveUp,

    /// <summary>An early end taken back while nothing rests on it.</summary>
    ResumeService,
}

/// <summary>Whose step it is.</summary>
public enum ProjectDuty
{
    /// <summary>区科委经办人.</summary>
    Officer,

    /// <summary>区科委负责人; never who prepared it.</summary>
    Lead,

    /// <summary>区科委经办人 proposes, another with the right to approve confirms.</summary>
    TwoPersons,

    /// <summary>区人才工作领导小组办公室, by the member of 区人才工作局.</summary>
    FilingOffice,
}

public static class ProjectWords
{
    public static string ChineseName(this ProjectState state) => state switch
    {
        ProjectState.Draft => "草稿",
        ProjectState.Submitted => "已申报",
        ProjectState.UnderReview => "评审中",
        ProjectState.Passed => "评审通过",
        ProjectState.Rejected => "评审未通过",
        ProjectState.Filed => "已备案",
        ProjectState.Established => "已立项",
        ProjectState.AgreementSigned => "已签协议",
        ProjectState.InService => "在岗服务",
        ProjectState.Concluded => "已结题",
        ProjectState.Evaluated => "已考核",
        ProjectState.Withdrawn => "已撤回",
        ProjectState.Terminated => "已终止",
    };

    public static string ChineseName(this ProjectAction action) => action switch
    {
        ProjectAction.Submit => "提交申报",
        ProjectAction.AssignToRound => "编入评审",
        ProjectAction.LeaveRound => "移出轮次",
        ProjectAction.Pass => "评审通过",
        ProjectAction.Reject => "评审不通过",
        ProjectAction.Return => "退回修改",
        ProjectAction.PublishNotice => "公示",
        ProjectAction.File => "备案",
        ProjectAction.Establish => "立项",
        ProjectAction.SignAgreement => "登记协议",
        ProjectAction.AmendAgreement => "变更协议",
        ProjectAction.IssueDistrictLetter => "颁发区聘书",
        ProjectAction.IssueEnterpriseLetter => "颁发企业聘书",
        ProjectAction.StartService => "上岗",
        ProjectAction.Extend => "延期",
        ProjectAction.Conclude => "期满结题",
        ProjectAction.EndEarly => "提前结束",
        ProjectAction.Evaluate => "考核评价",
        ProjectAction.Withdraw => "撤回申报",
        ProjectAction.Terminate => "终止",
        ProjectAction.GiveUp => "放弃立项",
        ProjectAction.ResumeService => "撤销提前结束",
    };

    public static string ChineseName(this ProjectDuty duty) => duty switch
    {
        ProjectDuty.Officer => "经办人",
        ProjectDuty.Lead => "负责人（非本人经办）",
        ProjectDuty.TwoPersons => "经办人提出、另一名负责人确认",
        ProjectDuty.FilingOffice => "人才工作局",
    };

    /// <summary>From establishment on: money may hang on it.</summary>
    public static bool IsEstablished(this ProjectState state) => state is ProjectState.Established or ProjectState.AgreementSigned
        or ProjectState.InService or ProjectState.Concluded or ProjectState.Evaluated or ProjectState.Terminated;

    /// <summary>Neither given up nor at its end: nobody leads a second one beside it unseen.</summary>
    public static bool IsOpen(this ProjectState state) => state is not (ProjectState.Rejected or ProjectState.Withdrawn
        or ProjectState.Concluded or ProjectState.Evaluated or ProjectState.Terminated);
}
