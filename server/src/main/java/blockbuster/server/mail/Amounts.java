package blockbuster.server.mail;

import blockbuster.server.chain.ChainReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.NumberFormat;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Amounts of the platform's coin as people read them, exact to the base unit. */
@Component
class Amounts {

    private static final String SUI = "::sui::SUI";
    private static final int SUI_DECIMALS = 9;

    private final ChainReader chain;

    Amounts(ChainReader chain) {
        this.chain = chain;
    }

    /** SUI as such; of any other coin, whose decimals only its issuer knows, the base units. */
    String text(String baseUnits, Locale locale) {
        var coin = chain.deployment().coinType();
        boolean sui = coin.endsWith(SUI);
        var amount = new BigDecimal(new BigInteger(baseUnits), sui ? SUI_DECIMALS : 0);
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(SUI_DECIMALS);
        return format.format(amount) + " " + (sui ? "SUI" : coin);
    }
}
