using Changping.Admin.Features.Funds.Budget;
using Changping.Domain.Common;
using Changping.Domain.Funds;

namespace Changping.Admin.Tests.Support;

/// <summary>Money of a year, proposed by the officer and confirmed by the lead.</summary>
internal static class Budgets
{
    public static async Task AppropriateAsync(this TestOffice office, int year, Instrument instrument, Money amount, string reason = "测试批复") =>
        await office.Get<DecideAppropriation>().RunAsync(
            TestOffice.Approver, await office.Get<Appropriate>().RunAsync(TestOffice.Officer, year, instrument, amount, reason, default),
            confirm: true, null, default);
}
