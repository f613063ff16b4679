using System.Globalization;
using Changping.Domain.Appointments;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Appointments;

/// <summary>Reading 0029: how long, by when and on what. The plain period here is 2026-03-15 to 2028-03-14.</summary>
public sealed class ExtensionRuleTests
{
    private static readonly DateOnly LastDay = new(2028, 3, 14);

    /// <summary>As found: an extension to 2099 brought 899 months of allowance.</summary>
    [Theory]
    [InlineData("2030-03-14", true)]
    [InlineData("2030-03-15", false)]
    public void All_extensions_together_are_no_longer_than_the_committee_allows(string until, bool possible)
    {
        var appointment = Cases.Serving(Cases.Project());
        Propose(appointment, Day("2029-03-14"));
        appointment.DecideExtension(1, true, [], Cases.Approver, LastDay, "同意");
        var refusal = Record.Exception(() => Propose(appointment, Day(until), on: Day("2029-03-14")));
        Assert.Equal(possible, refusal is null);
        Assert.Contains(possible ? "" : "至多 2030-03-14", refusal?.Message ?? "", StringComparison.Ordinal);
    }

    /// <summary>As found: one was approved 200 days after the end of the service.</summary>
    [Theory]
    [InlineData("2028-03-14", true)]
    [InlineData("2028-03-15", false)]
    public void It_is_approved_on_the_last_day_at_the_latest_and_may_be_refused_later(string on, bool possible)
    {
        var appointment = Cases.Serving(Cases.Project());
        Propose(appointment, Day("2028-09-14"));
        var late = Cases.Serving(Cases.Project());
        Propose(late, Day("2028-09-14"));
        Assert.Equal(possible, Record.Exception(() => appointment.DecideExtension(1, true, [], Cases.Approver, Day(on), "同意")) is null);
        late.DecideExtension(1, false, [], Cases.Approver, Day(on), "逾期");
        Assert.Equal(LastDay, late.LastDay);
    }

    [Fact]
    public void Each_extension_brings_evidence_of_its_own_as_a_file()
    {
        var appointment = Cases.Serving(Cases.Project());
        Extension Try(int files, DateOnly until) => appointment.ProposeExtension(until, "鉴定意见", new ExtensionRule(24, files), [], Cases.Officer, LastDay);
        Assert.Contains("佐证材料", Assert.Throws<RuleViolationException>(() => Try(0, Day("2028-09-14"))).Message, StringComparison.Ordinal);
        Try(1, Day("2028-09-14"));
        appointment.DecideExtension(1, true, [], Cases.Approver, LastDay, "同意");
        Assert.Throws<RuleViolationException>(() => Try(1, Day("2028-12-14")));
        Assert.Equal(2, Try(2, Day("2028-12-14")).Number);
    }

    private static Extension Propose(Appointment appointment, DateOnly until, DateOnly? on = null) =>
        appointment.ProposeExtension(until, "鉴定意见", new ExtensionRule(24, 9), [], Cases.Officer, on ?? LastDay);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
