using Changping.Domain.Policy;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Store.Sqlite;

/// <summary>What a refusal of the database means to the officer.</summary>
internal static class Conflicts
{
    private const int Constraint = 19, Busy = 5, Locked = 6;

    private static readonly (string Columns, string Message)[] Unique =
    [
        ("Disbursements.GrantId", "其中有款项已在另一有效批次中，未作任何改动；请刷新后重新编制。"),
        ("Grants.CorrectsId", "该笔款项已由他人编入收回批次，未作任何改动；请刷新。"),
        ("Grants.ExpertId, Grants.ServiceStart", "该科技副总在本服务期内已有一个合作项目获得补贴，未作任何改动"),
        ("Grants.ProjectId", "其中有款项已由他人编入批次，未作任何改动；请刷新后重新编制。"),
        ("PrizeSelections.Year", "该年度的评选已由他人开始，未作任何改动；请刷新。"),
        ("CommercialisationApplications.", "该项目的转化补贴申请已由他人登记，未作任何改动；请刷新。"),
        ("SubsidySettlements.ProjectId", "该项目的审计结算已由他人登记，未作任何改动；请刷新。"),
        ("PoolEntries.NominationId", "该推荐已由他人办理入库，未作任何改动；请刷新。"),
        ("PersonCases.FirstId", "这两份记录的认定已由他人提出，未作任何改动；请刷新。"),
        ("Experts.DocumentKind", "该证件号码的专家已由他人登记，未作任何改动；请重新预览。"),
        ("Nominations.ExpertId", "该专家同一推荐日期的推荐已由他人登记，未作任何改动；请重新预览。"),
        ("Enterprises.CreditCode", "该统一社会信用代码的企业已由他人登记，未作任何改动；请重新预览。"),
        ("Institutions.FoldedName", "同名派出单位已由他人登记，未作任何改动；请重新预览。"),
        ("Appointments.ProjectId", "该项目已有一名科技副总，未作任何改动"),
        ("Extensions.AppointmentId", "已有一件延长申请待审批，未作任何改动；请刷新"),
        ("SupportRequests.AppointmentId", "该科技副总已有一件住房保障事项未办结，未作任何改动；请刷新"),
        ("MidtermChecks.AppointmentId", "该次中期检查已由他人登记，未作任何改动；请刷新。"),
        ("TenureEvaluations.ProjectId", "该项目的任职评价已由他人编制，未作任何改动；请刷新"),
        ("Projects.", "同一企业、专家和立项日期的项目已由他人登记，未作任何改动；请重新预览。"),
        ("Needs.EnterpriseId", "该企业同名的需求已由他人登记，未作任何改动；请刷新或重新预览。"),
        ("CooperationIntents.NeedId", "该需求与该专家的合作意向已由他人登记，未作任何改动；请刷新。"),
        ("LeadingIndustries.FoldedName", "同名主导产业已在名录中，未作任何改动；请刷新。"),
        ("Reviewers.AccountId", "该账号已关联另一位评审专家，未作任何改动。"),
        ("Reviewers.Name", "同名同单位的评审专家已登记，未作任何改动。"),
        ("ReviewSheets.", "该项目的评分表已由他人提交，未作任何改动；请刷新。"),
        ("SavedViews.", "同名视图刚刚保存过，未作任何改动；请刷新。"),
        ("RememberedMappings.", "同样表头的对应关系刚刚由他人记住，未作任何改动；请重新预览。"),
        ("PolicyActivations.PolicyVersion", "该政策版本已有他人提出的登记待确认，未作任何改动；请刷新。"),
        ("ReadingConfirmations.ReadingNumber", "该口径已由他人确认，未作任何改动。"),
    ];

    /// <summary>Those that keep a rule of the policy; who shows them adds the clause.</summary>
    private static readonly Dictionary<string, ClauseKey> Rules = new()
    {
        ["Grants.ExpertId, Grants.ServiceStart"] = Clauses.OneSubsidyOneExpert,
        ["Appointments.ProjectId"] = Clauses.OneSubsidyOneExpert,
        ["Extensions.AppointmentId"] = Clauses.ServicePeriod,
        ["SupportRequests.AppointmentId"] = Clauses.HousingSupport,
        ["TenureEvaluations.ProjectId"] = Clauses.Evaluation,
    };

    public static bool IsBusy(Exception exception) =>
        (exception as SqliteException ?? exception.InnerException as SqliteException) is { SqliteErrorCode: Busy or Locked };

    /// <summary>Null: not a race but a bug.</summary>
    public static ConflictException? Explain(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => new ConflictException("您打开之后，他人已先作了改动；您的改动未保存，请刷新后再办理。", exception),
        DbUpdateException { InnerException: SqliteException sqlite } => Explain(sqlite),
        SqliteException { SqliteErrorCode: Constraint } sqlite when sqlite.Message.Contains("UNIQUE", StringComparison.Ordinal) =>
            Unique.FirstOrDefault(entry => sqlite.Message.Contains(entry.Columns, StringComparison.Ordinal)) is { Message: { } message, Columns: var columns }
                ? new ConflictException(message, sqlite, Rules.TryGetValue(columns, out var rule) ? rule : null)
                : new ConflictException("他人已先登记了相同的内容，未作任何改动；请刷新。", sqlite),
        _ => null,
    };
}
