namespace Changping.Domain.Policy;

/// <summary>What the policy leaves to the committee (reading 0017), with the defaults of the office; changed on screen, with audit.</summary>
public sealed class CommitteeSettings
{
    /// <summary>The one row there is.</summary>
    public static readonly Guid TheOne = new("00000000-0000-0000-0000-0000000c0117");

    public Guid Id { get; private set; } = TheOne;

    /// <summary>公示 before filing, in working days; 0 asks for none.</summary>
    public int NoticeDays { get; private set; } = 5;

    /// <summary>五（二）: who was not contacted for so many days shows up as a task.</summary>
    public int ContactDays { get; private set; } = 90;

    /// <summary>A midterm check is due so many months after the first day of service; 0 asks for none.</summary>
    public int MidtermMonths { get; private set; } = 12;

    /// <summary>The pass mark that a new review round begins with, out of 100.</summary>
    public int PassMark { get; private set; } = 70;

    /// <summary>Panel members that a round needs at least; odd.</summary>
    public int PanelAtLeast { get; private set; } = 3;

    /// <summary>Project subsidy instalments (reading 0023); those of a project stay as they were when the first was granted.</summary>
    public int Instalments { get; private set; } = 1;

    /// <summary>Reading 0024: 按审计金额结算.</summary>
    public bool SettleByAudit { get; private set; }

    /// <summary>立项 may be entered so many days after its own day; 0 only on the day itself.</summary>
    public int EstablishmentBackDays { get; private set; } = 30;

    /// <summary>The first day of service follows establishment by so many months at most.</summary>
    public int ServiceStartMonths { get; private set; } = 6;

    /// <summary>六（一）2: all extensions of a service together, in months.</summary>
    public int ExtensionMonths { get; private set; } = 24;

    /// <summary>个人信息保护法 19: who was recommended and never hired is kept for so many years after the last thing that was done about them.</summary>
    public int RetentionYears { get; private set; } = 3;

    public int Version { get; private set; }

    public CommitteeFigures Figures => new()
    {
        NoticeDays = NoticeDays,
        ContactDays = ContactDays,
        MidtermMonths = MidtermMonths,
        PassMark = PassMark,
        PanelAtLeast = PanelAtLeast,
        Instalments = Instalments,
        SettleByAudit = SettleByAudit,
        EstablishmentBackDays = EstablishmentBackDays,
        ServiceStartMonths = ServiceStartMonths,
        ExtensionMonths = ExtensionMonths,
        RetentionYears = RetentionYears,
    };

    /// <exception cref="RuleViolationException">A figure that cannot be.</exception>
    public void Change(CommitteeFigures to)
    {
        Require(to.NoticeDays is >= 0 and <= 30, "公示期应为 0 至 30 个工作日");
        Require(to.ContactDays is >= 7 and <= 365, "联系间隔应为 7 至 365 日");
        Require(to.MidtermMonths is >= 0 and <= 23, "中期检查应在上岗后 0（不检查）至 23 个月");
        Require(to.PassMark is > 0 and <= 100, "通过线应为 1 至 100 分");
        Require(to.PanelAtLeast >= 3 && to.PanelAtLeast % 2 == 1, "评审组至少 3 人，且为单数");
        Require(to.Instalments is >= 1 and <= 4, "资金补贴分期应为 1 至 4 期");
        Require(to.EstablishmentBackDays is >= 0 and <= 90, "立项补登期限应为 0 至 90 日");
        Require(to.ServiceStartMonths is >= 1 and <= 12, "上岗期限应为立项后 1 至 12 个月");
        Require(to.ExtensionMonths is >= 1 and <= 36, "延长服务合计应为 1 至 36 个月");
        Require(to.RetentionYears is >= 1 and <= 10, "未聘专家资料保存应为 1 至 10 年");
        (NoticeDays, ContactDays, MidtermMonths) = (to.NoticeDays, to.ContactDays, to.MidtermMonths);
        (PassMark, PanelAtLeast, Instalments, SettleByAudit) = (to.PassMark, to.PanelAtLeast, to.Instalments, to.SettleByAudit);
        (EstablishmentBackDays, ServiceStartMonths) = (to.EstablishmentBackDays, to.ServiceStartMonths);
        (ExtensionMonths, RetentionYears) = (to.ExtensionMonths, to.RetentionYears);
    }

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new RuleViolationException(Clauses.Interpretation, message);
        }
    }
}
