package io.touchstone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Touchstone {
    public static void main(String[] args) {
        SpringApplication.run(Touchstone.class, args);
    }
}
