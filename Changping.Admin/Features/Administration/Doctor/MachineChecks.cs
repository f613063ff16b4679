using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Files;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;

namespace Changping.Admin.Features.Administration.Doctor;

/// <summary>What of the machine could keep the office from working, each with what to do.</summary>
internal static class MachineChecks
{
    /// <summary>A day's work, its log and a backup.</summary>
    private const long Least = 1L << 30;

    private static readonly TimeSpan Renewal = TimeSpan.FromDays(30);

    public static CheckResult Folders(OfficePlaces places)
    {
        var wrong = new List<string>();
        foreach (var folder in new[] { places.Run, Path.GetDirectoryName(places.Database)!, places.Keys })
        {
            try
            {
                WritableFolder.Ensure(folder, "Data__Run");
            }
            catch (NotWritableException refused)
            {
                wrong.Add(refused.Message.TrimEnd('。'));
            }
        }

        return CheckResult.Of("folders", "数据文件夹", wrong, places.Said.ReplaceLineEndings(" ").TrimEnd('。'));
    }

    public static CheckResult Rights(OfficePlaces places) => CheckResult.Of("rights", "他人权限",
        [.. places.Own.Where(OwnFiles.IsOpen).Select(path => $"{path} 其他用户可以读取，请由运行程序的用户重启一次网页程序，或执行 chmod -R go= {path}")],
        OperatingSystem.IsWindows() ? "Windows 上由文件夹的权限决定，请只授给服务的账户" : "数据文件只有运行程序的用户可以读写");

    public static CheckResult Space(OfficePlaces places)
    {
        var folder = Path.GetDirectoryName(places.Database)!;
        var wanted = Math.Max(Least, 3 * FreeSpace.SizeOf(places.Database));
        var free = FreeSpace.Of(folder);
        return CheckResult.Of("space", "磁盘空间",
            free < wanted ? [$"只剩 {free >> 20:N0} MB，应有 {wanted >> 20:N0} MB（数据库的三倍，至少 1 GB），请腾出空间"] : [],
            free is null ? "系统没有给出" : $"剩余 {free >> 20:N0} MB");
    }

    public static CheckResult Keys(OfficePlaces places)
    {
        int Count(string pattern) => Directory.Exists(places.Keys) ? Directory.GetFiles(places.Keys, pattern).Length : 0;
        var (cookies, seals, columns) = (Count("key-*.xml"), Count("audit-*.key"), Count("columns-*.key"));
        return CheckResult.Of("keys", "密钥",
            [
                .. cookies == 0 ? ["没有登录密钥，请启动一次网页程序"] : (string[])[],
                .. seals == 0 ? ["没有封存密钥，请启动一次网页程序；已有数据的请从备份的 keys 文件夹取回"] : (string[])[],
                .. columns == 0 ? ["没有号码的加密密钥，请启动一次网页程序；已有数据的请从备份的 keys 文件夹取回"] : (string[])[],
            ],
            $"{cookies} 个登录密钥、{seals} 个封存密钥、{columns} 个号码加密密钥");
    }

    /// <summary>Where the program itself serves https.</summary>
    public static CheckResult Certificate(IConfiguration configuration, DateTimeOffset now)
    {
        const string Section = "Kestrel:Certificates:Default";
        var urls = configuration["Urls"] ?? "";
        if (configuration[$"{Section}:Path"] is not { Length: > 0 } path)
        {
            var isLocal = urls.Split(';', StringSplitOptions.RemoveEmptyEntries)
                .All(url => url.Contains("localhost", StringComparison.Ordinal) || url.Contains("127.0.0.1", StringComparison.Ordinal));
            return CheckResult.Of("certificate", "https 证书",
                isLocal ? [] : [$"{urls} 向其他电脑提供网页而没有证书，请设 Kestrel__Certificates__Default__Path，或只在 localhost 提供、由 nginx 或 IIS 提供 https"],
                isLocal ? "只在本机提供网页，由前面的 nginx 或 IIS 提供 https" : "");
        }

        try
        {
            using var certificate = X509CertificateLoader.LoadPkcs12FromFile(path, configuration[$"{Section}:Password"]);
            var until = new DateTimeOffset(certificate.NotAfter);
            return CheckResult.Of("certificate", "https 证书", until - now < Renewal ? [$"{path} 有效至 {until:yyyy-MM-dd}，请换新证书"] : [], $"有效至 {until:yyyy-MM-dd}");
        }
        catch (Exception refused) when (refused is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return CheckResult.Of("certificate", "https 证书", [$"{path} 读不出，请核对路径和密码"], "");
        }
    }
}
