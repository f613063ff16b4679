using Bunit;
using Changping.Admin.Features.Funds.Calculators;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Tests.Domain;
using Changping.Admin.Tests.Features.Shared;
using Changping.Admin.Tests.Support;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Features.Funds.Calculators;

public sealed class CalculatorScreenTests
{
    private static readonly PolicyBook Book =
        PolicyFiles.Load(SourceTree.DataDirectory).Issued("2.0", new(2024, 1, 1));

    [Fact]
    public async Task The_amount_follows_what_is_typed_and_goes_away_with_a_slip()
    {
        await using var context = new ScreenContext();
        var calculator = context.Render<SubsidyCalculator>(part => part.Add(one => one.Book, Book).Add(one => one.Today, new DateOnly(2026, 11, 23)));

        await calculator.Find("input[inputmode=decimal]").InputAsync("800000");
        Assert.DoesNotContain("核定", calculator.Markup, StringComparison.Ordinal);
        await calculator.ChooseAsync("学科类别", ProjectField.NaturalSciences.ChineseName());
        Assert.Contains("核定 300,000.00 元", calculator.Markup, StringComparison.Ordinal);

        await calculator.ChooseAsync("学科类别", ProjectField.HumanitiesAndSocialSciences.ChineseName());
        Assert.Contains("核定 100,000.00 元", calculator.Markup, StringComparison.Ordinal);

        await calculator.Find("input[inputmode=decimal]").InputAsync("800000.001");
        Assert.Contains("最多两位小数", calculator.Find(".mud-input-helper-text.mud-input-error").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("核定", calculator.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_outside_the_policy_shows_the_refusal_with_its_clause()
    {
        await using var context = new ScreenContext();
        var calculator = context.Render<PeriodCalculator>(part => part.Add(one => one.Book, Book).Add(one => one.Today, new DateOnly(2026, 11, 23)));

        await calculator.Find("input").ChangeAsync("2023-12-31");

        Assert.Contains(Policy20.InForce.Cite(Clauses.InForce).Number, calculator.Find(".note.bad").TextContent, StringComparison.Ordinal);
    }
}
