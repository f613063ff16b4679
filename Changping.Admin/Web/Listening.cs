using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Changping.Admin.Web;

public static class Listening
{
    private const string Cure = "请停止占用它的程序，或另设地址：启动时加 --urls http://localhost:5211，或设环境变量 URLS。";

    /// <summary>Starts the server, and says on the console where to point the browser.</summary>
    /// <exception cref="NotListeningException">No browser could reach it: the port is taken, or the address is none.</exception>
    public static async Task ListenAsync(this WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception refused) when (IsOfTheAddress(refused))
        {
            throw new NotListeningException($"不能在 {app.Configuration[WebHostDefaults.ServerUrlsKey]} 上提供网页：{Reason(refused)}；{Cure}", refused);
        }

        Console.WriteLine(app.Services.GetRequiredService<DataFolder>().Say());
        Console.WriteLine($"昌平区科技副总管理已启动：{string.Join(" ", app.Urls)}");
    }

    public static bool IsOfTheAddress(Exception? exception) =>
        exception is IOException { InnerException: AddressInUseException } or SocketException or FormatException;

    private static string Reason(Exception refused) => refused switch
    {
        IOException => "端口已被占用",
        SocketException { SocketErrorCode: SocketError.AccessDenied } => "没有使用该端口的权限",
        SocketException => "本机没有该地址",
        _ => "地址的写法不对",
    };
}

/// <summary>The address that was set cannot be served.</summary>
public sealed class NotListeningException(string message, Exception? inner = null) : Exception(message, inner);
