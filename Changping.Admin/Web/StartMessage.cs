namespace Changping.Admin.Web;

public static class StartMessage
{
    /// <summary>Says on the console where to point the browser, once the server listens.</summary>
    public static void AnnounceAddress(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
        Console.WriteLine($"昌平区科技副总管理已启动：{string.Join(" ", app.Urls)}"));
}
