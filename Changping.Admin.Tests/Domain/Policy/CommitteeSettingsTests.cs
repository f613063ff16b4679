using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Policy;

/// <summary>六（二）1, reading 0017: what the committee may set, and how far.</summary>
public sealed class CommitteeSettingsTests
{
    [Fact]
    public void The_office_begins_with_its_defaults()
    {
        var settings = new CommitteeSettings();
        Assert.Equal((5, 90, 12, 70, 3, 1, false), Figures(settings));
        Assert.Equal(CommitteeSettings.TheOne, settings.Id);
    }

    [Fact]
    public void Each_figure_is_kept_as_the_committee_set_it_up_to_both_its_edges()
    {
        var settings = new CommitteeSettings();
        settings.Change(0, 7, 0, 1, 3, 1, settleByAudit: true);
        Assert.Equal((0, 7, 0, 1, 3, 1, true), Figures(settings));
        settings.Change(30, 365, 23, 100, 5, 4);
        Assert.Equal((30, 365, 23, 100, 5, 4, false), Figures(settings));
    }

    [Theory]
    [InlineData(-1, 90, 12, 70, 3, 1, "公示期")]
    [InlineData(31, 90, 12, 70, 3, 1, "公示期")]
    [InlineData(5, 6, 12, 70, 3, 1, "联系间隔")]
    [InlineData(5, 366, 12, 70, 3, 1, "联系间隔")]
    [InlineData(5, 90, -1, 70, 3, 1, "中期检查")]
    [InlineData(5, 90, 24, 70, 3, 1, "中期检查")]
    [InlineData(5, 90, 12, 0, 3, 1, "通过线")]
    [InlineData(5, 90, 12, 101, 3, 1, "通过线")]
    [InlineData(5, 90, 12, 70, 1, 1, "评审组")]
    [InlineData(5, 90, 12, 70, 4, 1, "评审组")]
    [InlineData(5, 90, 12, 70, 3, 0, "分期")]
    [InlineData(5, 90, 12, 70, 3, 5, "分期")]
    public void A_figure_beyond_its_edge_is_refused_by_name_and_nothing_changes(
        int noticeDays, int contactDays, int midtermMonths, int passMark, int panelAtLeast, int instalments, string named)
    {
        var settings = new CommitteeSettings();
        var refused = Assert.Throws<RuleViolationException>(() =>
            settings.Change(noticeDays, contactDays, midtermMonths, passMark, panelAtLeast, instalments, settleByAudit: true));
        Assert.Equal(Clauses.Interpretation, refused.Clause);
        Assert.Contains(named, refused.Reason, StringComparison.Ordinal);
        Assert.Equal((5, 90, 12, 70, 3, 1, false), Figures(settings));
    }

    private static (int, int, int, int, int, int, bool) Figures(CommitteeSettings settings) => (
        settings.NoticeDays, settings.ContactDays, settings.MidtermMonths, settings.PassMark, settings.PanelAtLeast, settings.Instalments, settings.SettleByAudit);
}
