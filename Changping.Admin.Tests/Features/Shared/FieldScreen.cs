using Bunit;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Changping.Admin.Tests.Features.Shared;

/// <summary>What a person does to the fields of a form.</summary>
internal static class FieldScreen
{
    /// <summary>Chooses in the field of that label, by the words of the option.</summary>
    public static Task ChooseAsync<T>(this IRenderedComponent<T> screen, string label, string option) where T : class, IComponent
    {
        var fields = screen.FindAll("input[role=combobox][readonly]").ToList();
        var place = fields.FindIndex(input =>
            input.GetAttribute("aria-label") == label || screen.FindAll("label").Any(one => one.TextContent == label && one.GetAttribute("for") == input.Id));

        // Components stand in the order of their elements.
        var select = screen.FindComponents<MudSelect<int?>>()[place].Instance;
        var at = Enumerable.Range(-1, 100).First(at => select.ToStringFunc!(at) == option);
        return screen.InvokeAsync(() => select.ValueChanged.InvokeAsync(at));
    }

    /// <summary>Types into the field of that label and leaves it, or chooses where it is a choice.</summary>
    public static async Task FillAsync<T>(this IRenderedComponent<T> screen, string label, string text) where T : class, IComponent
    {
        var field = screen.FieldOf(label);
        if (field.HasAttribute("readonly"))
        {
            await screen.ChooseAsync(label, text);
        }
        else if (field.GetAttribute("role") == "combobox" || field.TagName == "TEXTAREA")
        {
            await field.InputAsync(text);
        }
        else
        {
            await field.ChangeAsync(text);
        }
    }

    public static AngleSharp.Dom.IElement FieldOf<T>(this IRenderedComponent<T> screen, string label) where T : class, IComponent =>
        screen.Find($"#{screen.FindAll("label").First(one => one.TextContent == label).GetAttribute("for")}");

    /// <summary>The text that stands below the field of that label where it is wrong; null where it is right.</summary>
    public static string? FaultOf<T>(this IRenderedComponent<T> screen, string label) where T : class, IComponent =>
        screen.FindAll(".field").Single(field => field.QuerySelector("label")?.TextContent == label)
            .QuerySelector(".mud-input-helper-text.mud-input-error")?.TextContent.Trim();
}
