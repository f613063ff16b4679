using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Domain.Projects;

/// <summary>Reading 0028: when an establishment may be entered, and when a service may begin.</summary>
public sealed class RulesOfTimeTests
{
    /// <summary>As found: an establishment dated months ago got the old cap, or was made under a policy that had ended.</summary>
    [Theory]
    [InlineData(0, 30, "3.0", "2.0", "已施行 3.0 版")]
    [InlineData(0, 30, null, "2.0", "没有施行中的政策版本")]
    [InlineData(30, 30, "2.0", "2.0", null)]
    [InlineData(31, 30, "2.0", "2.0", "补登至多 30 日")]
    [InlineData(1, 0, "2.0", "2.0", "补登至多 0 日")]
    [InlineData(-1, 30, "2.0", "2.0", "不能晚于今日")]
    public void An_establishment_is_entered_soon_after_its_day_and_under_the_same_version(int daysAgo, int backDays, string? today, string on, string? refused)
    {
        var project = ProjectCases.In(ProjectState.Filed);
        var day = project.Facts.FiledOn!.Value;
        var entered = new EstablishmentDay(
            day, day.AddDays(daysAgo), Policy20.InForce with { Name = on }, today is null ? null : Policy20.InForce with { Name = today }, backDays);
        var violation = Record.Exception(() => project.Establish(entered, [], ProjectCases.Lead));
        Assert.Equal(refused is null, violation is null);
        Assert.Contains(refused ?? "", violation?.Message ?? "", StringComparison.Ordinal);
    }

    /// <summary>As found: an agreement of September 2027 with a service from November 2026 brought ten months of allowance, and one from 2036 was
    /// accepted.</summary>
    [Theory]
    [InlineData(-1, "早于协议签订日期")]
    [InlineData(0, null)]
    public void Nobody_serves_before_the_agreement(int days, string? refused)
    {
        var project = ProjectCases.In(ProjectState.Established);
        var terms = ProjectCases.Terms with { ServiceStart = ProjectCases.Terms.SignedOn.AddDays(days) };
        var violation = Record.Exception(() => project.SignAgreement(terms, 6));
        Assert.Equal(refused is null, violation is null);
        Assert.Contains(refused ?? "", violation?.Message ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_service_begins_within_the_months_that_the_committee_allows_after_establishment(int days, bool possible)
    {
        var project = ProjectCases.In(ProjectState.Established);
        var terms = ProjectCases.Terms with { ServiceStart = project.EstablishedDay.AddMonths(6).AddDays(days) };
        Assert.Equal(possible, Record.Exception(() => project.SignAgreement(terms, 6)) is null);
        Assert.Equal(possible ? ProjectState.AgreementSigned : ProjectState.Established, project.State);
    }
}
