using System.CommandLine;
using System.Globalization;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Office;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.CommandLine;

/// <summary>calculate subsidy | allowance | commercialisation | period: what an officer answers on the telephone.</summary>
internal static class CalculateVerbs
{
    public static Command Build(Shell shell) => new("calculate", "测算，规则与页面相同")
    {
        Subsidy(shell),
        Allowance(shell),
        Commercialisation(shell),
        Period(shell),
    };

    private static Command Subsidy(Shell shell)
    {
        var cost = Arguments.Yuan("--cost", "合作项目总经费（元）");
        var field = new Option<string>("--field") { Description = "natural（自然科学）或 humanities（社会人文）", Required = true, HelpName = "FIELD" };
        field.AcceptOnlyFromAmong("natural", "humanities");
        var on = Arguments.Date("--on", "立项日期；省略时为今日");
        var verb = new Command("subsidy", "项目补贴") { cost, field, on };
        verb.SetAction(parsed => shell.ReadAsync(parsed, async services =>
        {
            var day = parsed.GetValue(on) ?? services.GetRequiredService<OfficeClock>().Today;
            var policy = await PolicyAsync(services, day);
            var projectField = parsed.GetValue(field) == "natural" ? ProjectField.NaturalSciences : ProjectField.HumanitiesAndSocialSciences;
            var calculation = ProjectSubsidy.Compute(parsed.GetValue(cost), projectField, policy, day);
            shell.Answer(parsed, new
            {
                amount = calculation.Amount.ToPlainText(),
                @base = calculation.Base.ToPlainText(),
                rate = Rate(calculation),
                cap = ProjectSubsidy.CapOf(policy, projectField).On(day).Value.ToPlainText(),
                clause = calculation.Clause?.Number,
                explanation = Explanation(calculation, policy),
            }, () => Explanation(calculation, policy));
            return Shell.Done;
        }));
        return verb;
    }

    private static Command Commercialisation(Shell shell)
    {
        var investment = Arguments.Yuan("--investment", "转化、产业化投资总额（元）");
        var already = Arguments.Yuan("--already", "该项目已核定的转化补贴（元）", Money.Zero);
        var on = Arguments.Date("--on", "申请日期；省略时为今日");
        var verb = new Command("commercialisation", "转化补贴") { investment, already, on };
        verb.SetAction(parsed => shell.ReadAsync(parsed, async services =>
        {
            var day = parsed.GetValue(on) ?? services.GetRequiredService<OfficeClock>().Today;
            var policy = await PolicyAsync(services, day);
            var calculation = CommercialisationSubsidy.Compute(parsed.GetValue(investment), parsed.GetValue(already), policy, day);
            shell.Answer(parsed, new
            {
                amount = calculation.Amount.ToPlainText(),
                @base = calculation.Base.ToPlainText(),
                rate = Rate(calculation),
                cap = policy.Of(CommercialisationSubsidy.Most).On(day).Value.ToPlainText(),
                already = parsed.GetValue(already).ToPlainText(),
                clause = calculation.Clause?.Number,
                explanation = Explanation(calculation, policy),
            }, () => Explanation(calculation, policy));
            return Shell.Done;
        }));
        return verb;
    }

    private static Command Allowance(Shell shell)
    {
        var start = Arguments.RequiredDate("--start", "服务起始日");
        var end = Arguments.Date("--end", "最后服务日；省略时为服务期满");
        var verb = new Command("allowance", "生活补贴") { start, end };
        verb.SetAction(parsed => shell.ReadAsync(parsed, async services =>
        {
            var first = parsed.GetValue(start);
            var policy = await PolicyAsync(services, first);
            if (parsed.GetValue(end) < first)
            {
                return Shell.Misused($"--end {parsed.GetValue(end):yyyy-MM-dd} 早于 --start {first:yyyy-MM-dd}。");
            }

            var service = parsed.GetValue(end) is { } last ? new DateRange(first, last) : ServicePeriod.Plain(first, policy);
            var months = LivingAllowance.Months(service, policy);
            var total = Money.Sum(months.Select(month => month.Amount));
            shell.Answer(parsed, new
            {
                months = months.Select(month => new
                {
                    number = month.Number,
                    start = Day(month.Period.Start),
                    end = Day(month.Period.End),
                    payable = month.Payable.ToString(),
                    amount = month.Amount.ToPlainText(),
                }),
                total = total.ToPlainText(),
            }, () => string.Join(Environment.NewLine, months.Select(month => $"{month.Number,3}  {month.Period}  {month.Payable} 应付  {month.Amount} 元")
                .Append($"共 {months.Count} 个服务月，合计 {total} 元（{policy.Cite(Clauses.LivingAllowance)}）{Note(policy)}")));
            return Shell.Done;
        }));
        return verb;
    }

    private static Command Period(Shell shell)
    {
        var start = Arguments.RequiredDate("--start", "服务起始日");
        var verb = new Command("period", "服务期") { start };
        verb.SetAction(parsed => shell.ReadAsync(parsed, async services =>
        {
            var policy = await PolicyAsync(services, parsed.GetValue(start));
            var period = ServicePeriod.Plain(parsed.GetValue(start), policy);
            shell.Answer(parsed, new { start = Day(period.Start), end = Day(period.End) },
                () => $"服务期 {period}（{policy.Cite(Clauses.ServicePeriod)}）{Note(policy)}");
            return Shell.Done;
        }));
        return verb;
    }

    private static async Task<PolicyVersion> PolicyAsync(IServiceProvider services, DateOnly day) =>
        (await services.GetRequiredService<PolicyLibrary>().BookAsync(default)).Applicable(day);

    private static string? Rate(Calculation calculation) => calculation.Rate?.ToString("0.00##", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Explanation(Calculation calculation, PolicyVersion policy) => calculation.Explanation + Note(policy);

    private static string Note(PolicyVersion policy) => policy.IsProvisional ? $"；{PolicyBook.ProvisionalNote}" : "";
}
