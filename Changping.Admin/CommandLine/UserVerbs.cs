using System.CommandLine;
using System.CommandLine.Parsing;
using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Office;
using Changping.Admin.Store;

namespace Changping.Admin.CommandLine;

/// <summary>user add | reset | list. The password is read from standard input, or generated and shown once.</summary>
internal static class UserVerbs
{
    public static Command Build(Shell shell) => new("user", "用户") { Add(shell), Reset(shell), Correct(shell), List(shell) };

    private static Command Add(Shell shell)
    {
        var name = new Argument<string>("NAME") { Description = "登录名：小写字母、数字、点和短横线" };
        var role = new Option<Role[]>("--role")
        {
            Description = "Officer 经办人、Approver 负责人、Member 工作组成员、Auditor 审计、Administrator 系统管理员；可多次给出，互斥的不能同时给出",
            Required = true,
            HelpName = "ROLE",
            CustomParser = ParseRoles,
        };
        var unit = new Option<WorkingUnit?>("--unit") { Description = $"所属单位：{Units}", HelpName = "UNIT", CustomParser = ParseUnit };
        var display = new Option<string?>("--name") { Description = "姓名；省略时同登录名", HelpName = "TEXT" };
        var verb = new Command("add", "新增用户；初次登录须改密码") { name, role, unit, display };
        verb.SetAction(parsed => shell.RunAsync(parsed, async services =>
        {
            await RoleStore.EnsureAsync(services);
            var user = parsed.GetRequiredValue(name);
            var given = Password();
            var account = new NewAccount(user, parsed.GetValue(display) ?? user, parsed.GetValue(unit), parsed.GetRequiredValue(role), given);
            var password = await services.GetRequiredService<AddAccount>().RunAsync(Actor.CommandLine, account);
            Answer(shell, parsed, user, given is null ? password : null, "已新增", account.Unit is null || parsed.GetValue(display) is null
                ? Incomplete(user) : "");
            return Shell.Done;
        }));
        return verb;
    }

    private static Command Reset(Shell shell)
    {
        var name = new Argument<string>("NAME") { Description = "登录名" };
        var verb = new Command("reset", "重置密码并解锁") { name };
        verb.SetAction(parsed => shell.AskAsync(parsed, async services =>
        {
            var user = parsed.GetRequiredValue(name);
            var known = (await services.GetRequiredService<ListAccounts>().RunAsync(Actor.CommandLine)).FirstOrDefault(row => row.UserName == user);
            if (known is null)
            {
                return shell.Refuse(parsed, "unknown-user", $"没有登录名为“{user}”的用户。");
            }

            var given = Password();
            var password = await services.GetRequiredService<ResetPassword>().RunAsync(Actor.CommandLine, known.Id, given);
            Answer(shell, parsed, user, given is null ? password : null, "已重置", "");
            return Shell.Done;
        }));
        return verb;
    }

    private static Command Correct(Shell shell)
    {
        var name = new Argument<string>("NAME") { Description = "登录名" };
        var unit = new Option<WorkingUnit?>("--unit") { Description = $"所属单位：{Units}", HelpName = "UNIT", CustomParser = ParseUnit };
        var display = new Option<string?>("--name") { Description = "姓名", HelpName = "TEXT" };
        var verb = new Command("correct", "更正姓名或单位") { name, unit, display };
        verb.SetAction(parsed => shell.AskAsync(parsed, async services =>
        {
            var user = parsed.GetRequiredValue(name);
            var known = (await services.GetRequiredService<ListAccounts>().RunAsync(Actor.CommandLine)).FirstOrDefault(row => row.UserName == user);
            if (known is null)
            {
                return shell.Refuse(parsed, "unknown-user", $"没有登录名为“{user}”的用户。");
            }

            await services.GetRequiredService<CorrectAccount>()
                .RunAsync(Actor.CommandLine, known.Id, parsed.GetValue(display) ?? known.DisplayName, parsed.GetValue(unit) ?? known.Unit);
            Answer(shell, parsed, user, null, "已更正", "");
            return Shell.Done;
        }));
        return verb;
    }

    private static Command List(Shell shell)
    {
        var verb = new Command("list", "列出用户");
        verb.SetAction(parsed => shell.AskAsync(parsed, async services =>
        {
            var users = await services.GetRequiredService<ListAccounts>().RunAsync(Actor.CommandLine);
            shell.Answer(
                parsed,
                new
                {
                    users = users.Select(user =>
                    new
                    {
                        name = user.UserName,
                        displayName = user.DisplayName,
                        unit = user.Unit?.ChineseName(),
                        roles = user.Roles.Select(held => held.ToString()),
                        locked = user.Locked
                    })
                },
                () => string.Join(Environment.NewLine,
                    users.Select(user => $"{user.UserName}  {user.DisplayName}  {user.Unit?.ChineseName() ?? "—"}  {user.RoleNames}{(user.Locked ? "  已锁定" : "")}")));
            return Shell.Done;
        }));
        return verb;
    }

    private static void Answer(Shell shell, ParseResult parsed, string user, string? password, string done, string further) => shell.Answer(
        parsed,
        password is null ? new { user } : new { user, password },
        () => (password is null ? $"{done}用户 {user}。" : $"{done}用户 {user}，一次性密码（只显示这一次，24 小时内登录一次）：{password}") + further);

    /// <summary>The log and every paper name who did something.</summary>
    private static string Incomplete(string user) => $"{Environment.NewLine}姓名或单位尚未填写；可用 user correct {user} --name 姓名 --unit 单位 补上，或在“用户与角色”中更正。";

    private static string? Password() => Console.IsInputRedirected && Console.In.ReadLine() is { Length: > 0 } line ? line : null;

    private static string Units => string.Join("、", WorkingUnits.All.Select(unit => unit.ChineseName()));

    private static WorkingUnit? ParseUnit(ArgumentResult token)
    {
        var text = token.Tokens[0].Value;
        if (WorkingUnits.All.Where(unit => unit.ChineseName() == text).Select(unit => (WorkingUnit?)unit).FirstOrDefault() is { } known)
        {
            return known;
        }

        token.AddError($"没有单位“{text}”；应为 {Units} 之一。");
        return null;
    }

    private static Role[] ParseRoles(ArgumentResult token)
    {
        var roles = new List<Role>();
        foreach (var text in token.Tokens.Select(part => part.Value))
        {
            Role? known = Enum.GetValues<Role>().Where(role => role.ToString().Equals(text, StringComparison.OrdinalIgnoreCase) || role.ChineseName() == text)
                .Select(role => (Role?)role).FirstOrDefault();
            if (known is { } role)
            {
                roles.Add(role);
            }
            else
            {
                token.AddError($"没有角色“{text}”；应为 Officer、Approver、Member、Auditor 或 Administrator。");
            }
        }

        return [.. roles];
    }
}
