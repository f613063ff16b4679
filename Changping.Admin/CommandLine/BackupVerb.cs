using System.CommandLine;
using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Files;
using Changping.Admin.Files.Backups;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;

namespace Changping.Admin.CommandLine;

/// <summary>backup FILE: a consistent copy while the application runs, with the stored files beside it; whole or not at all.</summary>
internal static class BackupVerb
{
    public static Command Build(Shell shell)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "写到该文件；已有时拒绝。文书、附件、模板和密钥写到旁边的 FILE.files" };
        var verb = new Command("backup", "备份数据库、文书、附件、模板和密钥，程序运行中也可以；备份随即核验") { file };
        verb.SetAction(parsed => shell.AsItIsAsync(parsed, (services, database) => RunAsync(shell, parsed, services, database, parsed.GetRequiredValue(file).FullName)));
        return verb;
    }

    private static async Task<int> RunAsync(Shell shell, ParseResult parsed, IServiceProvider services, string database, string target)
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

        var lasting = StoredCopies.FolderOf(target);
        if (new[] { target, lasting }.FirstOrDefault(Path.Exists) is { } taken)
        {
            return shell.Refuse(parsed, "exists", $"{taken} 已存在，没有覆盖；请换一个文件名。");
        }

        if (FreeSpace.Lacking(Path.GetDirectoryName(target)!, FreeSpace.SizeOf(database)) is { } lacking)
        {
            return shell.Refuse(parsed, "no-space", $"备份 {lacking}，没有备份，未作改动；请腾出磁盘空间，或换一处存放。");
        }

        var unfinished = services.GetRequiredService<UnfinishedFiles>();
        var folder = $"{lasting}.{Guid.NewGuid():N}.part";
        unfinished.Begin(folder);
        try
        {
            using var copy = DatabaseCopy.Take(database, target, live: true, unfinished);
            var files = new StoredCopies(copy, services.GetRequiredService<TimeProvider>());
            IReadOnlyList<CheckResult> checks;
            bool isCurrent;
            await using (var office = shell.Open(copy.File))
            {
                (isCurrent, checks) = await CopyChecks.OfAsync(office, copy, database);
            }

            var lost = await files.SaveAsync(services.GetRequiredService<OfficeFiles>(), folder, default);
            var papers = services.GetRequiredService<OfficePapers>().Save(folder);
            if (isCurrent)
            {
                await CopyChecks.RecordAsync(services, CommandKind.Backup, target, copy.Bytes);
            }

            var bytes = copy.Bytes;
            Keep(copy, folder, lasting);
            return CopyReport.Answer(shell, parsed, new CopyReport("file", target, bytes, files.Documents, files.Attachments, checks, lost) { Templates = papers.Templates, Keys = papers.Keys }, "已备份到");
        }
        finally
        {
            Remove(folder);
            unfinished.End(folder);
        }
    }

    /// <summary>The database last: where it lies, its files lie beside it.</summary>
    private static void Keep(DatabaseCopy copy, string folder, string lasting)
    {
        if (Directory.Exists(folder))
        {
            Directory.Move(folder, lasting);
        }

        try
        {
            copy.Keep();
        }
        catch
        {
            Remove(lasting);
            throw;
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
