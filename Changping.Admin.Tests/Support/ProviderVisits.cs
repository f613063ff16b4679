using System.Net;

namespace Changping.Admin.Tests.Support;

/// <summary>The way to a provider of identities and back, one redirect after the other.</summary>
internal static class ProviderVisits
{
    /// <returns>Where the office leads in the end.</returns>
    public static async Task<string> ByProviderAsync(this Visitor visitor, string? back = null) =>
        await visitor.LedAsync(await visitor.AnswerAsync(back is null ? "/sign-in/provider" : $"/sign-in/provider?return={Uri.EscapeDataString(back)}"));

    /// <returns>The address by which the provider's answer comes back.</returns>
    public static async Task<Uri> AnswerAsync(this Visitor visitor, string start = "/sign-in/provider")
    {
        var there = await visitor.NextAsync(new Uri(start, UriKind.Relative));
        return await visitor.NextAsync(there);
    }

    /// <returns>Where the office leads who comes with it.</returns>
    public static async Task<string> LedAsync(this Visitor visitor, Uri answer) => (await visitor.NextAsync(answer)).PathAndQuery;

    private static async Task<Uri> NextAsync(this Visitor visitor, Uri address)
    {
        using var answer = await visitor.Client.GetAsync(address);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{address} {answer.StatusCode}");
        return new Uri(new Uri(visitor.Client.BaseAddress!, address), answer.Headers.Location!);
    }
}
