using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Policy;

/// <summary>六（二）1, reading 0017: what the committee may set, and how far.</summary>
public sealed class CommitteeSettingsTests
{
    [Fact]
    public void The_office_begins_with_its_defaults()
    {
        var settings = new CommitteeSettings();
        Assert.Equal((5, 90, 12), (settings.NoticeDays, settings.ContactDays, settings.MidtermMonths));
        Assert.Equal((70, 3, 1, false), (settings.PassMark, settings.PanelAtLeast, settings.Instalments, settings.SettleByAudit));
        Assert.Equal((30, 6, 24), (settings.EstablishmentBackDays, settings.ServiceStartMonths, settings.ExtensionMonths));
        Assert.Equal(3, settings.RetentionYears);
        Assert.Equal(new CommitteeFigures(), settings.Figures);
        Assert.Equal(CommitteeSettings.TheOne, settings.Id);
    }

    [Fact]
    public void Each_figure_is_kept_as_the_committee_set_it_up_to_both_its_edges()
    {
        CommitteeFigures[] edges =
        [
            new() { NoticeDays = 0, ContactDays = 7, MidtermMonths = 0, PassMark = 1, PanelAtLeast = 3, Instalments = 1, SettleByAudit = true,
                EstablishmentBackDays = 0, ServiceStartMonths = 1, ExtensionMonths = 1, RetentionYears = 1 },
            new() { NoticeDays = 30, ContactDays = 365, MidtermMonths = 23, PassMark = 100, PanelAtLeast = 5, Instalments = 4,
                EstablishmentBackDays = 90, ServiceStartMonths = 12, ExtensionMonths = 36, RetentionYears = 10 },
        ];
        var settings = new CommitteeSettings();
        foreach (var figures in edges)
        {
            settings.Change(figures);
            Assert.Equal(figures, settings.Figures);
        }
    }

    public static TheoryData<CommitteeFigures, string> Beyond => new()
    {
        { new() { NoticeDays = -1 }, "公示期" },
        { new() { NoticeDays = 31 }, "公示期" },
        { new() { ContactDays = 6 }, "联系间隔" },
        { new() { ContactDays = 366 }, "联系间隔" },
        { new() { MidtermMonths = -1 }, "中期检查" },
        { new() { MidtermMonths = 24 }, "中期检查" },
        { new() { PassMark = 0 }, "通过线" },
        { new() { PassMark = 101 }, "通过线" },
        { new() { PanelAtLeast = 1 }, "评审组" },
        { new() { PanelAtLeast = 4 }, "评审组" },
        { new() { Instalments = 0 }, "分期" },
        { new() { Instalments = 5 }, "分期" },
        { new() { EstablishmentBackDays = -1 }, "立项补登" },
        { new() { EstablishmentBackDays = 91 }, "立项补登" },
        { new() { ServiceStartMonths = 0 }, "上岗期限" },
        { new() { ServiceStartMonths = 13 }, "上岗期限" },
        { new() { ExtensionMonths = 0 }, "延长服务" },
        { new() { ExtensionMonths = 37 }, "延长服务" },
        { new() { RetentionYears = 0 }, "未聘专家资料保存" },
        { new() { RetentionYears = 11 }, "未聘专家资料保存" },
    };

    [Theory]
    [MemberData(nameof(Beyond))]
    public void A_figure_beyond_its_edge_is_refused_by_name_and_nothing_changes(CommitteeFigures figures, string named)
    {
        var settings = new CommitteeSettings();
        var refused = Assert.Throws<RuleViolationException>(() => settings.Change(figures with { SettleByAudit = true }));
        Assert.Equal(Clauses.Interpretation, refused.Clause);
        Assert.Contains(named, refused.Reason, StringComparison.Ordinal);
        Assert.Equal(new CommitteeFigures(), settings.Figures);
    }
}
