using System.CommandLine;
using Changping.Admin.Features.Administration.Backups;
using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Files;
using Changping.Admin.Files.Backups;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.CommandLine;

/// <summary>restore FILE: back from a backup, into the place of a database that is not there; whole or not at all.</summary>
internal static class RestoreVerb
{
    public static Command Build(Shell shell)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "backup 写出的文件；文书、附件、模板和密钥取自旁边的 FILE.files；*.zip.gpg 为加密的备份" };
        var passphrase = new Option<FileInfo?>("--passphrase-file") { Description = "加密备份的口令文件；不写时用 Backups__PassphraseFile" };
        var verb = new Command("restore", "从备份恢复并核验；数据库已存在时拒绝，须先停止程序并移走原数据库") { file, passphrase };
        verb.SetAction(parsed =>
            shell.AsItIsAsync(parsed,
                (services, database) =>
                    RunAsync(shell, parsed, services, database, parsed.GetRequiredValue(file).FullName, parsed.GetValue(passphrase)?.FullName)));
        return verb;
    }

    private static async Task<int> RunAsync(Shell shell, ParseResult parsed, IServiceProvider services, string database, string source, string? passphrase)
    {
        if (!File.Exists(source))
        {
            return Shell.Misused($"文件不存在：{source}");
        }

        if (!Directory.Exists(Path.GetDirectoryName(database)))
        {
            return Shell.Misused($"文件夹不存在：{Path.GetDirectoryName(database)}");
        }

        if (Path.Exists(database))
        {
            return shell.Refuse(parsed, "exists", $"数据库 {database} 已存在，未作任何改动；请先停止程序，把原数据库移到别处再恢复。");
        }

        // SQLite would play a log that was left behind into the restored file.
        if (DatabaseCopy.Companions.Select(companion => database + companion).FirstOrDefault(Path.Exists) is { } left)
        {
            return shell.Refuse(parsed, "left-behind", $"原数据库的日志 {left} 还在，未作任何改动；请确认程序已停止，把它与原数据库一起移到别处再恢复。");
        }

        using var opened = await services.GetRequiredService<BackupPackage>().OpenAsync(source, passphrase, default);

        // The copy is looked at with the keys that it was written with; a restore that does not succeed leaves none of them.
        var keys = services.GetRequiredService<OfficePapers>().ReturnKeys(StoredCopies.FolderOf(opened.File));
        try
        {
            var report = await RestoreAsync(shell, services, database, opened.File);
            return CopyReport.Answer(shell, parsed, report with { Keys = keys.Count }, "已恢复为");
        }
        catch
        {
            foreach (var key in keys.Added)
            {
                File.Delete(key);
            }

            throw;
        }
    }

    private static async Task<CopyReport> RestoreAsync(Shell shell, IServiceProvider services, string database, string source)
    {
        using var copy = DatabaseCopy.Take(source, database, live: false, services.GetRequiredService<UnfinishedFiles>());
        var files = new StoredCopies(copy, services.GetRequiredService<TimeProvider>());
        IReadOnlyList<CheckResult> checks;
        await using (var office = shell.Open(copy.File))
        {
            (var isCurrent, checks) = await CopyChecks.OfAsync(office, copy, source);
            if (isCurrent)
            {
                await CopyChecks.RecordAsync(office, Actor.CommandLine, CommandKind.Restore, source, copy.Bytes);
            }
        }

        var lost = await files.ReturnAsync(StoredCopies.FolderOf(source), services.GetRequiredService<OfficeFiles>(), default);
        var templates = services.GetRequiredService<OfficePapers>()
            .ReturnTemplates(StoredCopies.FolderOf(source), services.GetRequiredService<OfficeClock>().Now);
        copy.Keep();
        await using (var context = await services.GetRequiredService<IDbContextFactory<AdminDbContext>>().CreateDbContextAsync())
        {
            await services.GetRequiredService<AuditHeads>().BeginAnewAsync(context, default);
        }

        var report = new CopyReport("database", database, new FileInfo(database).Length, files.Documents, files.Attachments, checks, lost);
        return report with { Templates = templates };
    }
}
