using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Policy;

/// <summary>六（二）2: each day has its version, from the day of issue for five years.</summary>
public sealed class PolicyBookTests
{
    private static readonly DateOnly First = new(2024, 1, 1);
    private static readonly DateOnly Second = new(2027, 5, 1);
    private static readonly PolicyVersion Old = Policy20.InForce with { IssuedOn = First };
    private static readonly PolicyVersion New = Policy20.InForce with { Name = "3.0", IssuedOn = Second };
    private static readonly PolicyVersion Draft = Policy20.InForce with { Name = "4.0", IssuedOn = null };

    private static readonly PolicyBook Book = new([Old, New]);

    [Theory]
    [InlineData("2024-01-01", "2.0")]
    [InlineData("2027-04-30", "2.0")]
    [InlineData("2027-05-01", "3.0")]
    [InlineData("2028-12-31", "3.0")]
    [InlineData("2032-04-30", "3.0")]
    public void Of_two_versions_in_force_the_one_issued_last_holds_whatever_their_order(string text, string name)
    {
        var day = DateOnly.Parse(text, null);
        foreach (var book in new[] { Book, new PolicyBook([New, Old]) })
        {
            Assert.Equal((name, name), (book.Applicable(day).Name, book.InForceOn(day).Name));
        }
    }

    [Theory]
    [InlineData("2023-12-31")]
    [InlineData("2032-05-01")]
    public void On_a_day_of_no_version_the_policy_is_silent(string text)
    {
        var day = DateOnly.Parse(text, null);
        Assert.Throws<PolicySilentException>(() => Book.Applicable(day));
        Assert.Throws<PolicySilentException>(() => Book.InForceOn(day));
    }

    [Fact]
    public void A_version_not_yet_issued_answers_only_where_none_is_in_force_and_nothing_may_rest_on_it()
    {
        var book = new PolicyBook([Draft, Old]);
        Assert.Equal(("2.0", "4.0"), (book.Applicable(First).Name, book.Applicable(First.AddDays(-1)).Name));
        var refused = Assert.Throws<RuleViolationException>(() => book.InForceOn(First.AddDays(-1)));
        Assert.Equal(Clauses.InForce, refused.Clause);
        Assert.Contains("尚未登记", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_that_decisions_rest_on_is_found_by_its_name_or_missed_loudly()
    {
        Assert.Equal((Old, New), (Book.Named("2.0"), Book.Named("3.0")));
        Assert.Throws<KeyNotFoundException>(() => Book.Named("1.0"));
    }

    [Fact]
    public void Five_years_from_the_day_of_issue_it_is_in_force_and_without_that_day_only_provisional()
    {
        Assert.Equal("2024-01-01 至 2028-12-31", Old.InForce.ToString());
        Assert.Equal((false, true, null), (Old.IsProvisional, Draft.IsProvisional, Draft.InForce));
    }

    [Theory]
    [InlineData("2023-12-31", "2.0 版自 2024-01-01 起施行", false)]
    [InlineData("2024-01-01", null, false)]
    [InlineData("2028-12-31", null, false)]
    [InlineData("2029-01-01", "2.0 版的有效期（2024-01-01 至 2028-12-31）至 2029-01-01 已届满，没有接续的版本", false)]
    [InlineData("2029-01-01", "接续的 4.0 版尚未登记印发日期", true)]
    public void After_its_end_the_policy_was_said_to_be_unregistered_and_what_is_wanting_is_named(string text, string? lack, bool withDraft)
    {
        var found = new PolicyBook(withDraft ? [Old, Draft] : [Old]).WhyNotInForce(DateOnly.Parse(text, null));

        Assert.Equal(lack is null, found is null);
        Assert.Contains(lack ?? "", found?.Message ?? "", StringComparison.Ordinal);
        Assert.Equal(Clauses.InForce, found?.Clause ?? Clauses.InForce);
    }

    [Fact]
    public void Between_two_versions_the_next_is_named_and_before_any_only_the_missing_day()
    {
        var later = New with { IssuedOn = new DateOnly(2030, 1, 1) };

        Assert.Contains("3.0 版自 2030-01-01 起施行", new PolicyBook([Old, later]).WhyNotInForce(new(2029, 6, 1))!.Message, StringComparison.Ordinal);
        Assert.StartsWith("政策施行日尚未登记", new PolicyBook([Draft]).WhyNotInForce(First)!.Message, StringComparison.Ordinal);
        Assert.Contains("没有任何政策版本", new PolicyBook([]).WhyNotInForce(First)!.Message, StringComparison.Ordinal);
    }
}
