using System.CommandLine;
using Changping.Admin.Features.Administration.Keys;
using Changping.Admin.Office;

namespace Changping.Admin.CommandLine;

/// <summary>rotate-keys: encrypts documents, telephones and accounts with a new key; the web application is stopped meanwhile.</summary>
internal static class RotateKeysVerb
{
    public static Command Build(Shell shell)
    {
        var verb = new Command("rotate-keys", "用新密钥重新加密证件号码、电话和账号；先停止网页程序，原密钥保留，以前的备份仍能恢复");
        verb.SetAction(parsed => shell.AskAsync(parsed, async services =>
        {
            var changed = await services.GetRequiredService<ChangeColumnKey>().RunAsync(Actor.CommandLine, default);
            shell.Answer(parsed, new { key = changed.Key, file = changed.File, values = changed.Values },
                () => $"已用新密钥 {changed.Key} 重新加密 {changed.Values:N0} 个值；新密钥在 {changed.File}，请随即做一次备份。");
            return Shell.Done;
        }));
        return verb;
    }
}
