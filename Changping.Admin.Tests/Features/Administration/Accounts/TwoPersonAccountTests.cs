using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Policy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Changping.Admin.Tests.Features.Administration.Accounts;

/// <summary>One administrator once made an approver, or read the approver's new password, and approved a batch.</summary>
public sealed class TwoPersonAccountTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(Role.Approver)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Auditor)]
    public async Task A_role_that_decides_administers_or_audits_is_given_by_two_only(Role role)
    {
        await using var host = await OfficeHost.ListeningAsync(_time);
        var (administrator, before) = (await host.ActorAsync("zhouguanli"), await host.ActorAsync("lijingban"));
        Assert.False(await DoAsync<SetRoles, bool>(host, use => use.RunAsync(administrator, before.Id, [role])));
        Assert.Equal(before.Permissions.Order(), (await host.ActorAsync("lijingban")).Permissions.Order());

        var waiting = Assert.Single(await ListAsync(host, administrator));
        Assert.Contains("周管理 本人经办", waiting.WhyNot, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RuleViolationException>(() => DecideAsync(host, administrator, waiting.Id));
        Assert.True(await WaitsAsync(host, administrator));
        Assert.False(await WaitsAsync(host, await host.ActorAsync("wangfuzeren")));
        await Assert.ThrowsAsync<NotPermittedException>(async () => await DecideAsync(host, await host.ActorAsync("qianjingban"), waiting.Id));

        var code = await DecideAsync(host, await host.ActorAsync("wangfuzeren"), waiting.Id);
        using var old = new Visitor(host);
        Assert.Null((await old.SignInAsync("lijingban", DemoAccounts.Password)).Path);
        using var holder = await Visitor.SignedInAsync(host, "lijingban", code!);
        Assert.Contains("由 周管理（王负责 确认）", await holder.ReadAsync("/change-password"), StringComparison.Ordinal);
        Assert.Equal("/", (await holder.ChangePasswordAsync(code!, "Xk7mQ2pv!1")).Path);
        Assert.Equal(role.Permissions().Order(), (await host.ActorAsync("lijingban")).Permissions.Order());
    }

    [Fact]
    public async Task A_password_of_the_approver_is_reset_by_two_and_the_proposer_never_sees_the_code()
    {
        await using var host = await OfficeHost.ListeningAsync(_time);
        var (administrator, approver) = (await host.ActorAsync("zhouguanli"), await host.ActorAsync("wangfuzeren"));
        Assert.Null(await DoAsync<ResetPassword, string?>(host, use => use.RunAsync(administrator, approver.Id)));
        using (var still = await Visitor.SignedInAsync(host, "wangfuzeren"))
        {
            Assert.True(await still.IsInAsync());
        }

        var again = await Assert.ThrowsAsync<AccountRefusedException>(() =>
            DoAsync<ResetPassword, string?>(host, use => use.RunAsync(administrator, approver.Id)));
        Assert.Contains("已有待确认的“重置密码”", again.Message, StringComparison.Ordinal);

        // Whose account it is does not confirm, though they may approve.
        var waiting = Assert.Single(await ListAsync(host, approver));
        Assert.Contains("您本人的账号", waiting.WhyNot, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RuleViolationException>(() => DecideAsync(host, approver, waiting.Id));

        await DoAsync<AddAccount, string?>(host,
            use => use.RunAsync(Actor.CommandLine, new NewAccount("wuguanli", "吴管理", WorkingUnit.ScienceCommission, [Role.Administrator])));
        var second = Actor.CommandLine with { Id = (await FindAsync(host, "wuguanli")).Id, Name = "吴管理" };
        var code = await DecideAsync(host, second, waiting.Id);
        Assert.NotNull(code);
        using var holder = await Visitor.SignedInAsync(host, "wangfuzeren", code);
    }

    [Fact]
    public async Task An_account_that_was_made_by_the_proposer_opens_by_no_password_that_the_proposer_knows()
    {
        await using var host = await OfficeHost.ListeningAsync(_time);
        var administrator = await host.ActorAsync("zhouguanli");
        var newcomer = new NewAccount("chenfuzeren", "陈负责", WorkingUnit.ScienceCommission, [Role.Approver], "Known2proposer!");
        Assert.Null(await DoAsync<AddAccount, string?>(host, use => use.RunAsync(administrator, newcomer)));

        // A plain reset is one person's, for the account decides nothing yet; what it gave is void when the second confirms.
        var known = await DoAsync<ResetPassword, string?>(host, async use => await use.RunAsync(administrator, (await FindAsync(host, "chenfuzeren")).Id));
        var code = await DecideAsync(host, await host.ActorAsync("wangfuzeren"), Assert.Single(await ListAsync(host, administrator)).Id);
        using var proposer = new Visitor(host);
        Assert.Null((await proposer.SignInAsync("chenfuzeren", known!)).Path);
        using var holder = await Visitor.SignedInAsync(host, "chenfuzeren", code!);
    }

    [Fact]
    public async Task The_command_line_is_the_second_person_and_stands_in_the_log()
    {
        await using var host = await OfficeHost.WithDemoAccountsAsync();
        var code = await DoAsync<AddAccount, string?>(host,
            use => use.RunAsync(Actor.CommandLine, new NewAccount("diyi", "第一", WorkingUnit.ScienceCommission, [Role.Administrator])));
        Assert.NotNull(code);
        var user = await FindAsync(host, "diyi");
        await using var context = await host.Application.Services.GetRequiredService<IDbContextFactory<AdminDbContext>>().CreateDbContextAsync();
        Assert.Equal("命令行", (await context.AuditEntries.SingleAsync(entry => entry.SubjectId == user.Id)).ActorName);
    }

    [Fact]
    public async Task A_proposal_is_taken_back_or_sent_back_with_a_reason_and_changes_nothing()
    {
        await using var host = await OfficeHost.WithDemoAccountsAsync();
        var (administrator, officer) = (await host.ActorAsync("zhouguanli"), await host.ActorAsync("lijingban"));
        for (var own = 0; own < 2; own++)
        {
            await DoAsync<SetRoles, bool>(host, use => use.RunAsync(administrator, officer.Id, [Role.Approver]));
            var waiting = Assert.Single(await ListAsync(host, administrator));
            var decides = own == 0 ? administrator : await host.ActorAsync("wangfuzeren");
            if (own == 1)
            {
                await Assert.ThrowsAsync<RuleViolationException>(() => DecideAsync(host, decides, waiting.Id, confirm: false, reason: ""));
            }

            Assert.Null(await DecideAsync(host, decides, waiting.Id, confirm: false, own == 0 ? null : "人员未到位"));
            Assert.Empty(await ListAsync(host, administrator));
        }

        Assert.True((await host.ActorAsync("lijingban")).May(Permission.Handle));
    }

    [Fact]
    public async Task Roles_that_were_changed_after_the_proposal_are_not_overwritten_by_it()
    {
        await using var host = await OfficeHost.WithDemoAccountsAsync();
        var (administrator, officer) = (await host.ActorAsync("zhouguanli"), await host.ActorAsync("lijingban"));
        await DoAsync<SetRoles, bool>(host, use => use.RunAsync(administrator, officer.Id, [Role.Officer, Role.Approver]));
        await DoAsync<SetRoles, bool>(host, use => use.RunAsync(administrator, officer.Id, [Role.Member]));
        var id = Assert.Single(await ListAsync(host, administrator)).Id;
        var refused = await Assert.ThrowsAsync<AccountRefusedException>(async () => await DecideAsync(host, await host.ActorAsync("wangfuzeren"), id));
        Assert.Contains("角色已被更改", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_and_unit_are_corrected_with_old_and_new_in_the_log_but_not_a_members_own_unit()
    {
        await using var host = await OfficeHost.WithDemoAccountsAsync();
        var (administrator, officer) = (await host.ActorAsync("zhouguanli"), await host.ActorAsync("lijingban"));
        await DoAsync<CorrectAccount, bool>(host, async use => await Done(use.RunAsync(administrator, officer.Id, "李经办人", WorkingUnit.Other)));
        var user = await FindAsync(host, "lijingban");
        Assert.Equal(("李经办人", WorkingUnit.Other), (user.DisplayName, user.Unit));

        await DoAsync<SetRoles, bool>(host, use => use.RunAsync(Actor.CommandLine, administrator.Id, [Role.Administrator, Role.Member]));
        await Assert.ThrowsAsync<AccountRefusedException>(() =>
            DoAsync<CorrectAccount, bool>(host, async use => await Done(use.RunAsync(administrator, administrator.Id, "周管理", WorkingUnit.FinanceBureau))));
    }

    private static async Task<bool> WaitsAsync(OfficeHost host, Actor actor) =>
        (await DoAsync<HomeTasks, IReadOnlyList<HomeTask>>(host, use => use.RunAsync(actor, default)))
            .Single(task => task.Address == "/account-steps").WaitsForAnother;

    private static async Task<bool> Done(Task task)
    {
        await task;
        return true;
    }

    private static Task<T> DoAsync<TUseCase, T>(OfficeHost host, Func<TUseCase, Task<T>> use) where TUseCase : notnull =>
        host.AskAsync(services => use(ActivatorUtilities.GetServiceOrCreateInstance<TUseCase>(services)));

    private static Task<string?> DecideAsync(OfficeHost host, Actor actor, AccountProposalId id, bool confirm = true, string? reason = null) =>
        DoAsync<DecideAccountStep, string?>(host, use => use.RunAsync(actor, id, confirm, reason, default));

    private static Task<IReadOnlyList<AccountStepRow>> ListAsync(OfficeHost host, Actor actor) =>
        DoAsync<ListAccountSteps, IReadOnlyList<AccountStepRow>>(host, use => use.RunAsync(actor, default));

    private static async Task<AppUser> FindAsync(OfficeHost host, string userName) =>
        (await host.AskAsync(services => services.GetRequiredService<UserManager<AppUser>>().FindByNameAsync(userName)))!;
}
