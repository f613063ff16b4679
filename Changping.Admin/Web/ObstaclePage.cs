using Changping.Admin.Store.Sqlite;

namespace Changping.Admin.Web;

/// <summary>
/// A start that cannot write: nobody reads the server's console, so whoever opens the address is told for a while that nothing was lost and whom to ask.
/// What stands in the way, with its folder, is said on the console alone. Then the program ends, and the service manager tries anew.
/// </summary>
internal static class ObstaclePage
{
    /// <summary>How long it stays; zero: the program ends at once.</summary>
    private const string Setting = "ObstaclePage";

    private const string Page = """
        <!doctype html>
        <html lang="zh-CN">
        <head><meta charset="utf-8"><meta http-equiv="refresh" content="30"><title>系统没有启动</title>
        <style>body{font:14px/1.8 "Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:#1b2733;background:#f4f6f9;margin:0}
        main{max-width:560px;margin:15vh auto;background:#fff;border:1px solid #d8dee6;border-radius:6px;padding:24px 32px}
        h1{font-size:20px;margin:0 0 8px}</style></head>
        <body><main><h1>系统没有启动</h1>
        <p>存放数据的磁盘或文件夹现在写不进去（可能是磁盘已满，或没有写入权限）。已有的数据没有改动，没有提交的内容没有保存。</p>
        <p>请告知系统管理员：服务器上启动时的提示写明了是哪个文件夹、怎样处理。处理好后本页自动恢复。</p></main></body></html>
        """;

    private static readonly TimeSpan Stays = TimeSpan.FromMinutes(10);

    public static bool IsFor(string? code) => code is DatabaseObstacles.NotWritable or DatabaseObstacles.FullDisk;

    public static async Task ServeAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = WebHost.ContentRoot });
        var stays = builder.Configuration.GetValue(Setting, Stays);
        if (stays <= TimeSpan.Zero)
        {
            return;
        }

        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddSystemd();
        builder.Services.AddWindowsService(service => service.ServiceName = "Changping.Admin");
        await using var app = builder.Build();
        app.Run(AnswerAsync);
        try
        {
            await app.StartAsync();
        }
        catch (Exception refused) when (Listening.IsOfTheAddress(refused))
        {
            return;
        }

        Console.WriteLine($"{string.Join(" ", app.Urls)} 上说明系统没有启动，{stays.TotalMinutes:0} 分钟后结束。");
        using var over = new CancellationTokenSource(stays);
        await app.WaitForShutdownAsync(over.Token);
    }

    private static Task AnswerAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.ContentType = "text/html; charset=utf-8";
        (http.Response.Headers.CacheControl, http.Response.Headers.RetryAfter) = ("no-store", "30");
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
        return http.Response.WriteAsync(Page, http.RequestAborted);
    }
}
