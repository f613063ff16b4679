using Changping.Admin.Components.Dialogs;
using Changping.Admin.Features.Enterprises;
using Changping.Admin.Features.Enterprises.Payees;
using Changping.Admin.Office;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Support;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Enterprises.Payees;

/// <summary>Accounts of many companies looked at together: each row keeps its own two persons and its own proof.</summary>
public sealed class PlanAccountConfirmationsTests
{
    [Fact]
    public async Task Of_many_accounts_those_without_proof_and_ones_own_are_kept_back_and_what_was_not_shown_is_not_confirmed()
    {
        await using var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<EnterpriseImport>(), EnterprisesRegister.Schema, Rows.Enterprise(1), Rows.Enterprise(2), Rows.Enterprise(3));
        var companies = await office.AskAsync(context => context.Enterprises.OrderBy(enterprise => enterprise.NameOrder)
            .Select(enterprise => new { enterprise.Id, enterprise.Name }).ToListAsync());
        var both = TestOffice.Approver with { Permissions = TestOffice.OfficerAndApprover.Permissions };
        await EnterAsync(office, TestOffice.Officer, companies[0].Id, "别家公司", "1101040160009999999");
        foreach (var digits in new[] { "1101040160000000001", "1101040160000000002" })
        {
            await EnterAsync(office, both, companies[1].Id, companies[1].Name, digits);
            await EnterAsync(office, TestOffice.Officer, companies[2].Id, companies[2].Name, digits);
        }

        var rows = await office.Get<PlanAccountConfirmations>().RunAsync(both, [.. companies.Select(company => company.Id)], default);
        Assert.Contains("请先上传证明", Assert.Single(rows[0].Blockers), StringComparison.Ordinal);
        Assert.Contains("账户变更", Assert.Single(rows[1].Blockers), StringComparison.Ordinal);
        Assert.Empty(rows[2].Blockers);
        Assert.Contains("1101 **** **** 0002", rows[2].Effect, StringComparison.Ordinal);
        Assert.DoesNotContain("1101040160000000002", string.Join(' ', rows[2].Notes.Append(rows[2].Effect)), StringComparison.Ordinal);
        Assert.Contains("现用：", Assert.Single(rows[2].Notes), StringComparison.Ordinal);

        // Between the dialog and its button another account was proposed.
        await EnterAsync(office, TestOffice.Officer, companies[2].Id, companies[2].Name, "1101040160000000003");
        var (payee, shown) = ((PayeeKey, PayeeAccount))rows[2].Key;
        await Assert.ThrowsAsync<Changping.Admin.Store.ConflictException>(() => office.Get<DecidePayeeAccount>()
            .RunAsync(both, payee, shown, confirm: true, null, default));
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<PlanAccountConfirmations>().RunAsync(TestOffice.Officer, [], default));
        await Assert.ThrowsAsync<RuleViolationException>(() => office.Get<PlanAccountConfirmations>()
            .RunAsync(both, [.. Enumerable.Repeat(companies[0].Id, Batch.Most + 1)], default));
    }

    private static Task EnterAsync(TestOffice office, Actor by, EnterpriseId enterprise, string name, string digits) =>
        office.Get<EnterPayeeAccount>().RunAsync(by, PayeeKey.Of(enterprise), new PayeeAccount(name, "北京银行昌平支行", null, digits), "测试", default);
}
