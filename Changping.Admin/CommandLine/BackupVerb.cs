using System.CommandLine;
using Changping.Admin.Features.Administration.Backups;
using Changping.Admin.Files.Backups;
using Changping.Admin.Office;
using Changping.Admin.Store.Sqlite;

namespace Changping.Admin.CommandLine;

/// <summary>backup FILE: a consistent copy while the application runs, with everything else beside it; whole or not at all.</summary>
internal static class BackupVerb
{
    public static Command Build(Shell shell)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "写到该文件；已有时拒绝。文书、附件、模板和密钥写到旁边的 FILE.files；以 .zip.gpg 结尾的，用口令加密成一个文件" };
        var passphrase = new Option<FileInfo?>("--passphrase-file") { Description = "加密的口令文件（第一行，至少 20 个字符）；不写时用 Backups__PassphraseFile" };
        var verb = new Command("backup", "备份数据库、文书、附件、模板和密钥，程序运行中也可以；备份随即核验") { file, passphrase };
        verb.SetAction(parsed =>
            shell.AsItIsAsync(parsed,
                (services, database) =>
                    RunAsync(shell, parsed, services, database, parsed.GetRequiredValue(file).FullName, parsed.GetValue(passphrase)?.FullName)));
        return verb;
    }

    private static async Task<int> RunAsync(Shell shell, ParseResult parsed, IServiceProvider services, string database, string target, string? passphrase)
    {
        if (!Directory.Exists(Path.GetDirectoryName(target)))
        {
            return Shell.Misused($"文件夹不存在：{Path.GetDirectoryName(target)}");
        }

        WritableFolder.Ensure(Path.GetDirectoryName(target)!, "另一个 FILE");
        if (!File.Exists(database))
        {
            return shell.RefuseMissing(parsed, database);
        }

        Task<BackupMade> MakeAsync(string plain) => services.GetRequiredService<TakeBackup>().RunAsync(Actor.CommandLine, database, plain, default);
        var made = await (BackupPackage.IsSealed(target) ? services.GetRequiredService<BackupPackage>()
            .MakeSealedAsync(target, passphrase, MakeAsync, default) : MakeAsync(target));
        var report = new CopyReport("file", target, made.Bytes, made.Documents, made.Attachments, made.Checks, made.Lost);
        return CopyReport.Answer(shell, parsed, report with { Templates = made.Templates, Keys = made.Keys }, "已备份到");
    }
}
