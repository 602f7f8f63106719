using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Micrograd.Repl.Mistakes;

/// <summary>Help with a Value, a network and numbers.</summary>
internal static class ValueHelp
{
    /// <summary><c>Math.Tanh(v)</c></summary>
    public static string? MathOnValue(MistakePlace place, InvocationExpressionSyntax call)
    {
        SeparatedSyntaxList<ArgumentSyntax> all = call.ArgumentList.Arguments;
        ArgumentSyntax? given = all.FirstOrDefault(argument => place.IsValue(argument.Expression));
        if (given is null || call.Expression is not MemberAccessExpressionSyntax access
            || access.Expression is not IdentifierNameSyntax { Identifier.Text: "Math" or "MathF" })
        {
            return null;
        }

        string function = access.Name.Identifier.Text;
        bool exists = all[0] == given && typeof(Value).GetMethods().Any(method =>
            method.Name == function && !method.IsStatic && method.GetParameters().Length == all.Count - 1);
        return $"Math.{function} takes a plain number" + (exists
            ? $" and would lose the graph. Write {given.Expression}.{function}({string.Join(", ", all.Skip(1))})."
            : $". {given.Expression}.Data is the number alone; the graph ends there.");
    }

    public static string? OrderOfValues(MistakePlace place, BinaryExpressionSyntax comparison)
    {
        string Number(ExpressionSyntax side) => place.IsValue(side) ? ValueTypes.Member(side, "Data") : $"{side}";
        return comparison.OperatorToken.Text is ">" or "<" or ">=" or "<="
            && (place.IsValue(comparison.Left) || place.IsValue(comparison.Right))
                ? "Values have no order, their numbers have: "
                    + $"{Number(comparison.Left)} {comparison.OperatorToken} {Number(comparison.Right)}."
                : null;
    }

    public static string? SumOfValues(MistakePlace place)
    {
        InvocationExpressionSyntax? call = place.Node.AncestorsAndSelf().OfType<InvocationExpressionSyntax>()
            .FirstOrDefault(call => call.Expression is MemberAccessExpressionSyntax
            {
                Name.Identifier.Text: nameof(Enumerable.Sum) or nameof(Enumerable.Average)
            });
        if (call is not { Expression: MemberAccessExpressionSyntax { Expression: var owner, Name: var name } }
            || place.TypeOf(owner) is not { } type || !ValueTypes.AreValues(type))
        {
            return null;
        }

        string values = call.ArgumentList.Arguments is [var made] ? $"{owner}.Select({made})" : $"{owner}";
        string count = type is IArrayTypeSymbol ? "Length"
            : type.GetMembers("Count").OfType<IPropertySymbol>().Any() ? "Count" : "Count()";
        return $"{name} is for plain numbers. Write Value.Sum({values})"
            + (name.Identifier.Text == nameof(Enumerable.Sum) ? "." : $" / {ValueTypes.Member(owner, count)}.");
    }

    public static string? CallOfNetwork(MistakePlace place, InvocationExpressionSyntax call)
    {
        if (place.TypeOf(call.Expression) is not { BaseType.Name: nameof(Module) } type)
            return null;
        bool isOfNumbers = type.Name == nameof(MLP)
            && !call.ArgumentList.Arguments.Any(given => ValueTypes.AreValues(place.TypeOf(given.Expression)));
        string forward = $"{call.Expression}.Forward{call.ArgumentList}";
        return isOfNumbers
            ? $"{call.Expression} is a network. Write {call.Expression}.Predict{call.ArgumentList} for numbers, "
                + $"{forward} for Values."
            : $"{call.Expression} is an object, and its method is called: {forward}.";
    }

    public static string? VoidAsValue(MistakePlace place, SyntaxNode node)
    {
        SyntaxNode around = node.FirstAncestorOrSelf<VariableDeclarationSyntax>() ?? node;
        InvocationExpressionSyntax? call = around.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
            .FirstOrDefault(call => place.TypeOf(call) is { SpecialType: SpecialType.System_Void });
        return call?.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "Backward" } backward
            ? $"Backward fills in the gradients and gives nothing back. Call {call}; on its own, "
                + $"then read a.Grad of what {backward.Expression} was computed from."
            : call is null ? null : $"{call} gives nothing back. Call it on its own.";
    }
}
