using Changping.Admin.Files;
using Changping.Admin.Office;

namespace Changping.Admin.Features.Administration.Verification;

/// <summary>
/// Whether what nobody expected comes of the database: a file that a disk or a hand has damaged holds values that the program never wrote, and fails
/// wherever they are
/// read. Asked only then, since every record is looked at.
/// </summary>
public static class DamagedRecords
{
    private static readonly string[] OfTheFile = ["database-integrity", "encrypted-columns"];

    public const string Code = "damaged";

    /// <param name="services">Of the office.</param>
    public static async Task<bool> AreInAsync(IServiceProvider services)
    {
        try
        {
            var checks = await services.GetRequiredService<VerifyRecords>().RunAsync(Actor.CommandLine, default, withFiles: false);
            return checks.Any(check => check.IsBrokenOff || (!check.Ok && OfTheFile.Contains(check.Name)));
        }
        catch (Exception broken) when (Obstacles.Of(broken, "") is not null)
        {
            return true;
        }
    }

    public static string Sentence(string file) =>
        $"数据库 {file} 有的记录读不出或内容不合格式，这一步没有完成，已有的记录未作改动；请用 verify 查看，再用 restore 从备份恢复。";
}
